package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads a verb whose office stands before it: 某某的市长职务被免去, 某某兼任的部长等职务也一并辞去,
/// 委员会主任由某某担任.
final class FrontedOffice {
    private static final Pattern LEFT = Pattern.compile("(?:被)?(?:免去|解除|撤销|罢免)|(?<resigned>辞去|辞掉)");
    private static final Pattern BEFORE_VERB = Pattern.compile(
            "^(?:(?<who>[^，。；]{1,20}?)(?:同志)?(?:[先此]前|目前)?(?:所?(?:担任|兼任)的|的)|其)(?<office>[^，。；]*?)(?:等?职务|一职)(?:也|均|都|已|相应|一并|同时|将|被|随之|宣布)*$");

    private static final Pattern TAKEN = Pattern.compile("担任|出任|兼任|接任|接替|执掌|接掌|代理|递补|补缺|补上|填补|继任|调任|转任");
    private static final Pattern BY = Pattern.compile(
            "(?:(?:[其他她]|[^，。；由的]{2,12}?)?(?:留下|空出|腾出|空缺)?的)?(?!遗缺|空缺|缺额)(?<office>[^，。；由]{2,40}?)(?:的?(?:遗缺|空缺|缺额))?(?<adverbs>(?:将|后|随后|最终|目前|仍|也|均|则|暂|改|继续|日前|近日|已经|已|，)*)由(?<who>[^，。；由]{2,80})");

    private static final Pattern STILL = Pattern.compile("仍|继续|目前");

    /// The clause before, where it says that another one held the office then: 在他之前，.
    private static final Pattern EARLIER = Pattern.compile("(?:(?:在[其他她此]?之前|此前|之前|当时|彼时|那时)，)$");

    private static final int MAX_EARLIER = 6;

    private final AppointmentSentence sentence;
    private final AppointmentSubjects subjects;

    FrontedOffice(AppointmentSentence sentence, AppointmentSubjects subjects) {
        this.sentence = sentence;
        this.subjects = subjects;
    }

    /// Reads the statement that ends in the verb at this position.
    ///
    /// @param clause index at which its clause begins
    /// @return the index after it; the verb's start where it makes no statement
    int read(int clause, int verb) {
        String text = sentence.text();
        Matcher left = LEFT.matcher(text).region(verb, text.length());
        boolean ends = left.lookingAt() && (left.end() == text.length() || "，。；".indexOf(text.charAt(left.end())) >= 0);
        Matcher before = BEFORE_VERB.matcher(text).region(clause, verb);
        if (!ends || !before.find()) {
            return readTaken(clause, verb);
        }
        List<String> who = subjects.before(clause, Math.max(clause, before.end("who")));
        OfficeRun office = new OfficeRun(before.start("office"), before.end("office"), left.end());
        String printed = office.textIn(text);
        if (printed.isEmpty() || OfficeRunParser.lastPostEnd(printed) != printed.length()) {
            return verb;
        }
        sentence.tell(who, office, left.group("resigned") == null ? Kind.REMOVED : Kind.RESIGNED);
        return left.end();
    }

    /// Reads 委员会主任由某某担任.
    private int readTaken(int clause, int verb) {
        String text = sentence.text();
        Matcher taken = TAKEN.matcher(text).region(verb, text.length());
        boolean ends =
                taken.lookingAt() && (taken.end() == text.length() || "，。；、".indexOf(text.charAt(taken.end())) >= 0);
        Matcher by = BY.matcher(text).region(clause, verb);
        Optional<OfficeRun> office = ends && by.matches() ? sentence.officeAt(by.start("office")) : Optional.empty();
        if (office.isEmpty() || office.get().rest() != by.end("office")) {
            return verb;
        }
        OfficeRun run = new OfficeRun(office.get().start(), office.get().end(), taken.end());
        boolean earlier = EARLIER.matcher(text)
                .region(Math.max(0, clause - MAX_EARLIER), clause)
                .find();
        Kind kind = AppointmentSentence.isActing(run.textIn(text))
                ? Kind.ACTING
                : earlier ? Kind.FORMER : STILL.matcher(by.group("adverbs")).find() ? Kind.CURRENT : Kind.APPOINTED;
        sentence.tell(sentence.persons(by.group("who"), false), run, kind);
        return taken.end();
    }
}

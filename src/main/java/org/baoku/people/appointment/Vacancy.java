package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.baoku.people.office.OfficialMention;

/// Reads who takes an office that the text calls vacant before: 由某某接任, 其遗缺由某某递补.
final class Vacancy {
    private static final Pattern SUCCEEDING = Pattern.compile("[接继]任|接棒");

    /// Further verbs that say so in a clause with 由: 由副书记某某兼任.
    private static final Pattern TAKING_OVER = Pattern.compile("接任|接棒|兼任|担任|出任|递补|补缺|继任|接替|填补|接掌");

    private static final Pattern BY = Pattern.compile("(?:改|后|随后|现|则)?由");

    /// What was left, before 由: 其遗缺, 他的位置, 留下的职位.
    private static final Pattern LEFT =
            Pattern.compile("(?:[其他她]的?|所?(?:留下|空出|腾出)的?)?原?(?:遗缺|空缺|缺额|职[位务]?|位置|岗位)(?:将|已|暂|改)*由");

    /// The office as the object of the verb: 接任其职务.
    private static final Pattern THAT_OFFICE = Pattern.compile("(?:[其该此]|这一|上述)(?:职[务位]?|缺)");

    /// Who decides on the successor, before 由: 市委决定.
    private static final Pattern DECIDED = Pattern.compile("[^，。；由]{0,16}(?:决定|同意|批准|明确|宣布)由");

    /// An office of which the clause before says that nobody holds it, or nothing else: 厅长一职空缺半年后，; 省长岗位，.
    private static final Pattern VACANT = Pattern.compile(
            "(?<=^|[，。；：\n])(?<office>[^，。；]{4,40}?)(?:(?:一职)?(?:已|自|一直|出现|因)?(?:空缺|出缺|暂缺|悬空)[^，。；]{0,14}[，。；](?:[^，。；由]{0,12}[，。])?(?:[^，。；由]{2,16}，)?|(?:一职|岗位|职[位务])，)$");

    private static final int MAX_BEFORE = 100;

    private final AppointmentSentence sentence;
    private final AppointmentSubjects subjects;
    private final String text;

    Vacancy(AppointmentSentence sentence, AppointmentSubjects subjects) {
        this.sentence = sentence;
        this.subjects = subjects;
        this.text = sentence.text();
    }

    /// Reads the statement that ends in this verb.
    ///
    /// @param clause index at which its clause begins
    /// @return the index after the verb
    int read(Matcher taking, int clause) {
        Matcher that = THAT_OFFICE.matcher(text).region(taking.end(), text.length());
        int end = that.lookingAt() ? that.end() : taking.end();
        boolean ends = end >= text.length() || "，。；".indexOf(text.charAt(end)) >= 0;
        boolean by = BY.matcher(text).region(clause, text.length()).lookingAt()
                || LEFT.matcher(text).region(clause, taking.start()).lookingAt()
                || DECIDED.matcher(text).region(clause, taking.start()).lookingAt();
        if (ends && (by ? TAKING_OVER : SUCCEEDING).matcher(taking.group()).matches()) {
            Optional<String> office = office(clause, taking.start());
            List<String> successors = office.isEmpty() ? List.of() : subjects.named(clause, taking.start());
            office.ifPresent(vacant -> successors.forEach(name -> sentence.tell(name, vacant, Kind.APPOINTED)));
        }
        return taking.end();
    }

    private Optional<String> office(int clause, int verb) {
        if (LEFT.matcher(text).region(clause, verb).lookingAt()) {
            return officeOfMover(clause).or(sentence::vacated);
        }
        Matcher vacant = VACANT.matcher(text).region(Math.max(0, clause - MAX_BEFORE), clause);
        Optional<OfficeRun> named = vacant.find() ? sentence.officeAt(vacant.start("office")) : Optional.empty();
        return named.filter(run -> run.end() == vacant.end("office"))
                .map(run -> run.textIn(text))
                .or(sentence::vacated);
    }

    /// The office with which a clause before this one begins, right before a name: 市一中校长某某调任局长，其职务….
    private Optional<String> officeBeforeName(int clause) {
        for (int at = clause; at > 0; ) {
            int start = sentence.clauseStart(at - 1);
            Optional<String> office = sentence.officeAt(start)
                    .filter(run -> sentence.nameEnd(run.end()) > 0)
                    .map(run -> run.textIn(text));
            if (office.isPresent()) {
                return office;
            }
            at = start;
        }
        return Optional.empty();
    }

    /// The office beside the last name before the clause in which it is left.
    private Optional<String> officeOfMover(int clause) {
        return sentence.officials().stream()
                .filter(official -> official.end() <= clause && official.office() != null)
                .reduce((first, last) -> last)
                .map(OfficialMention::office)
                .map(office -> AppointmentVerbs.LEADING_FORMER.matcher(office).lookingAt()
                        ? AppointmentVerbs.LEADING_FORMER.matcher(office).replaceFirst("")
                        : office)
                .or(() -> officeBeforeName(clause));
    }
}

package org.baoku.people;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.OfficeRunParser.OfficeRun;

/// Reads a verb whose person stands before it or after the office: 某某任市长; 不再担任县长; 现任县长的某某.
final class TakingStatement {
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("[0-9]{4}年|[0-9]{1,2}月|今年|去年|前年|同年|次年");
    private static final Pattern EARLIER = Pattern.compile("此前|先前|之前|早前|以前|[职新查马届任]前");
    private static final Pattern TIME_BOUND = Pattern.compile("(?:担任|任|出任|兼任)$");
    private static final Pattern STILL = Pattern.compile("现(?!场|年|实)|目前|仍|继续");

    private final AppointmentSentence sentence;
    private final AppointmentSubjects subjects;
    private final OfficeHolders holders;
    private final String text;

    TakingStatement(AppointmentSentence sentence, AppointmentSubjects subjects) {
        this.sentence = sentence;
        this.subjects = subjects;
        this.holders = new OfficeHolders(sentence);
        this.text = sentence.text();
    }

    /// Reads the statement with this verb.
    ///
    /// @param clause index at which its clause begins
    /// @return the index after the statement
    int read(Matcher taking, int clause) {
        Optional<OfficeRun> office = officeOf(taking);
        if (office.isEmpty()) {
            return taking.end();
        }
        OfficeRun run = office.get();
        Kind kind = kindOf(taking, clause, run);
        if (isSubordinate(taking, clause, run, kind)) {
            sentence.told().follow(subjects.before(clause, taking.start()));
            return run.rest();
        }
        int named = holders.readAfter(run, kind, taking.group());
        if (named > 0) {
            return named;
        }
        if (taking.group().equals("时任")) {
            return readHeldThen(run, clause, taking.start());
        }
        List<String> who = subjects.before(clause, taking.start());
        sentence.tell(who, run, kind);
        return kind == Kind.FORMER ? readCareer(who, run.rest()) : run.rest();
    }

    /// The office after a verb, unless nobody has taken it: 下一任市长, 接任秘书长的传闻.
    private Optional<OfficeRun> officeOf(Matcher taking) {
        Optional<OfficeRun> office = sentence.officeAt(taking.end());
        boolean rumour = office.isPresent()
                && AppointmentVerbs.RUMOUR
                        .matcher(text)
                        .region(office.get().rest(), text.length())
                        .lookingAt();
        boolean vacant = AppointmentVerbs.NEXT_HOLDER
                .matcher(text)
                .region(taking.end(), text.length())
                .lookingAt();
        return rumour || vacant ? Optional.empty() : office;
    }

    /// Whether the office only says when something else happened: 担任市长期间.
    private boolean isSubordinate(Matcher taking, int clause, OfficeRun run, Kind kind) {
        return TIME_BOUND.matcher(taking.group()).find()
                && (kind == Kind.APPOINTED || kind == Kind.CURRENT)
                && AppointmentVerbs.SUBORDINATE
                        .matcher(text)
                        .region(run.rest(), text.length())
                        .lookingAt()
                && (text.charAt(run.rest()) != '后'
                        || !YEAR_OR_MONTH
                                .matcher(text)
                                .region(clause, taking.start())
                                .find());
    }

    /// Reads 某某时任经理, where the name stands right before the verb; another person of the sentence is not
    /// meant.
    private int readHeldThen(OfficeRun run, int clause, int verb) {
        List<String> who = sentence.names()
                .subject(text, clause, verb, sentence.told().known())
                .names();
        if (!who.isEmpty()
                && text.startsWith(who.getLast(), verb - who.getLast().length())) {
            sentence.tell(who, run, Kind.FORMER);
        }
        return run.rest();
    }

    /// Reads the further offices of 历任 that ； separates.
    ///
    /// @return the index after the last
    private int readCareer(List<String> who, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '；') {
            Optional<OfficeRun> office = sentence.officeAt(end + 1);
            boolean whole = office.isPresent()
                    && office.get().start() == end + 1
                    && (office.get().rest() == text.length()
                            || "；，。".indexOf(text.charAt(office.get().rest())) >= 0);
            if (!whole) {
                return end;
            }
            sentence.tell(who, office.get(), Kind.FORMER);
            end = office.get().rest();
        }
        return end;
    }

    private Kind kindOf(Matcher taking, int clause, OfficeRun run) {
        for (Kind kind : Kind.values()) {
            String group = AppointmentVerbs.GROUPS.get(kind);
            if (group != null && taking.group(group) != null) {
                return kind == Kind.APPOINTED ? kindOfAppointed(clause, taking.start(), run) : kind;
            }
        }
        return Kind.APPOINTED;
    }

    private Kind kindOfAppointed(int clause, int verb, OfficeRun run) {
        String before = text.substring(clause, verb);
        String wider = clause > 0 && clause > sentence.consumed()
                ? text.substring(Math.max(sentence.consumed(), sentence.clauseStart(clause - 1)), verb)
                : before;
        if (before.endsWith("拟") || before.endsWith("建议")) {
            return Kind.NOMINATED;
        }
        boolean ahead = before.contains("将") || before.contains("拟");
        if (!ahead
                && EARLIER.matcher(wider.length() <= 24 ? wider : before).find()
                && !YEAR_OR_MONTH.matcher(before).find()) {
            return Kind.FORMER;
        }
        if (STILL.matcher(before).find()) {
            return Kind.CURRENT;
        }
        return AppointmentSentence.isActing(run.textIn(text)) ? Kind.ACTING : Kind.APPOINTED;
    }
}

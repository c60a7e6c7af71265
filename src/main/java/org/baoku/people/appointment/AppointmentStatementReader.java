package org.baoku.people.appointment;

import java.util.List;
import java.util.regex.Matcher;
import org.baoku.people.name.LeadingCharacters;
import org.jspecify.annotations.Nullable;

/// Reads the statements of a sentence, verb by verb, and what stands beside its names.
final class AppointmentStatementReader {
    private static final LeadingCharacters VERB = new LeadingCharacters(AppointmentVerbs.ANY);
    private static final LeadingCharacters HINT = new LeadingCharacters(AppointmentVerbs.HINT);

    private final AppointmentSentence sentence;
    private final String text;
    private final AppointmentSubjects subjects;
    private final SuccessionStatement succession;
    private final DismissalStatement dismissal;
    private final FrontedOffice fronted;
    private final AppointingStatement appointing;
    private final TakingStatement taking;
    private final DatedCareer career;

    AppointmentStatementReader(AppointmentSentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.subjects = new AppointmentSubjects(sentence);
        this.succession = new SuccessionStatement(sentence, subjects);
        this.dismissal = new DismissalStatement(sentence, subjects);
        this.fronted = new FrontedOffice(sentence, subjects);
        this.appointing = new AppointingStatement(sentence);
        this.taking = new TakingStatement(sentence, subjects, appointing);
        this.career = new DatedCareer(sentence);
    }

    /// Whether a text has a word without which it tells of no appointment.
    static boolean mayTell(String text) {
        return HINT.occur(text);
    }

    void read() {
        OfficeBesideName beside = new OfficeBesideName(sentence);
        sentence.officials().forEach(beside::read);
        new FormerOffice(sentence).read();
        new CollectiveDismissal(sentence).read();
        new CabinetPosts(sentence).read();
        new CopularStatement(sentence).read();
        new NomineesBesideOffice(sentence).read();
        new PreviousHolder(sentence).read();
        new ElectedPersons(sentence).read();
        Matcher verb = VERB.matcher(text);
        boolean hasVerb = mayTell(text);
        boolean dated = DatedCareer.mayTell(text);
        int at = 0;
        int from = 0;
        while (hasVerb && VERB.find(verb, text, from)) {
            if (isNameOfParticulars(verb.start())) {
                from = verb.start() + 1;
                continue;
            }
            Matcher replacing = AppointmentVerbs.REPLACING.matcher(text).region(verb.start(), text.length());
            boolean replaces = replacing.lookingAt();
            List<String> earlier = replaces ? sentence.told().subjects() : List.of();
            followLater(at, verb.start());
            readCareer(dated, at, verb.start());
            int end = readStatement(verb, replaces ? replacing : null, earlier);
            at = Math.max(end, verb.start() + 1);
            from = at;
        }
        followLater(at, text.length());
        readCareer(dated, at, text.length());
    }

    /// Whether 任 is the surname here of who is described: 任某某，男，1952年出生.
    private boolean isNameOfParticulars(int at) {
        int end = text.startsWith("任", at) && sentence.beginsClause(at) ? sentence.nameEnd(at) : -1;
        return end > 0
                && AppointmentVerbs.PARTICULARS
                        .matcher(text)
                        .region(at, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    private void readCareer(boolean dated, int from, int to) {
        if (dated) {
            career.read(from, to);
        }
    }

    private void followLater(int from, int to) {
        sentence.told().readLater(() -> subjects.follow(from, to));
    }

    /// Reads the statement of this verb.
    ///
    /// @param replacing the verb, where it says whom somebody follows in an office; null for any other
    /// @param earlier whom the text was about before the clause of such a verb
    /// @return the index after it; the verb's start where it makes no statement
    private int readStatement(Matcher verb, @Nullable Matcher replacing, List<String> earlier) {
        int start = verb.start();
        int clause = Math.max(sentence.consumed(), sentence.clauseStart(start));
        if (isNoFact(clause, start)) {
            return verb.end();
        }
        int end = replacing != null ? succession.read(replacing, clause, earlier) : start;
        if (end > start) {
            return end;
        }
        Matcher dismissing = AppointmentVerbs.DISMISSING.matcher(text).region(start, text.length());
        end = dismissing.lookingAt() ? dismissal.read(start, dismissing.end()) : start;
        if (end > start) {
            return end;
        }
        end = fronted.read(clause, start);
        if (end > start) {
            return end;
        }
        Matcher about = AppointmentVerbs.ABOUT.matcher(text).region(start, text.length());
        end = about.lookingAt() ? appointing.read(about) : start;
        if (end > start) {
            return end;
        }
        if (about.hasMatch() && about.group("verb").equals("选")) {
            // 被选派到某村任书记: what links no person to an office may be a verb itself.
            return start;
        }
        Matcher take = AppointmentVerbs.TAKING
                .matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true);
        return take.lookingAt() ? taking.read(take, clause) : verb.end();
    }

    /// Whether a verb tells of what has not happened, by its own clause or by a condition before it.
    private boolean isNoFact(int clause, int verb) {
        int part = text.lastIndexOf('；', verb) + 1;
        return isDenied(clause, verb)
                || (clause > 0
                        && AppointmentVerbs.EXPECTATION
                                .matcher(text)
                                .region(Math.max(part, clause - 14), clause)
                                .find())
                || AppointmentVerbs.CONDITION.matcher(text).region(part, verb).find();
    }

    /// Whether words between these positions say that something has not happened; 若 in a name does not.
    private boolean isDenied(int from, int to) {
        Matcher denied = AppointmentVerbs.NOT_A_FACT.matcher(text).region(from, to);
        while (denied.find()) {
            if (!denied.group().equals("若") || !sentence.isInsideName(from, denied.start())) {
                return true;
            }
        }
        return false;
    }
}

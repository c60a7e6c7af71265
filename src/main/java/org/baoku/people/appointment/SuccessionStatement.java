package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.baoku.people.office.OfficialMention;

/// Reads who replaces whom: 接替某某出任市长.
final class SuccessionStatement {
    /// Between an office and who takes it: 接替某某担任主任的是某某.
    private static final Pattern LINK = Pattern.compile("的，?是?");

    private final AppointmentSentence sentence;
    private final AppointmentSubjects subjects;

    SuccessionStatement(AppointmentSentence sentence, AppointmentSubjects subjects) {
        this.sentence = sentence;
        this.subjects = subjects;
    }

    /// Reads the statement with this verb.
    ///
    /// @param clause index at which its clause begins
    /// @param earlier whom the text was about before the clause, for 接替她
    /// @return the index after it; the verb's start where it makes no statement
    int read(Matcher verb, int clause, List<String> earlier) {
        String printed = verb.group("person");
        boolean pronoun = AppointmentVerbs.PRONOUNS.contains(printed);
        List<String> before = pronoun ? earlier : sentence.persons(printed, false);
        if (verb.group().endsWith("是")) {
            return readSuccessor(verb, before, earlier);
        }
        Optional<OfficeRun> office = sentence.officeAt(verb.end());
        if ((before.isEmpty() && !pronoun) || office.isEmpty()) {
            return verb.start();
        }
        // 接替某某担任主任的某某
        int rest = office.get().rest();
        Matcher link =
                LINK.matcher(sentence.text()).region(rest, sentence.text().length());
        int name = link.lookingAt() ? endOfOffice(link.end()) : -1;
        int holder = name > 0 ? sentence.nameEnd(name) : -1;
        List<String> after = new ArrayList<>(
                holder > 0 ? List.of(sentence.text().substring(name, holder)) : subjects.before(clause, verb.start()));
        after.removeAll(before);
        boolean acting = AppointmentSentence.isActing(office.get().textIn(sentence.text()));
        boolean ahead = sentence.text().startsWith("拟", verb.start() - 1);
        if (!acting && !ahead) {
            sentence.tell(before, office.get(), Kind.FORMER);
        }
        sentence.tell(after, office.get(), ahead ? Kind.NOMINATED : acting ? Kind.ACTING : Kind.APPOINTED);
        return Math.max(holder, rest);
    }

    /// Reads who takes the office that somebody left before: 接替他的是副县长某某.
    private int readSuccessor(Matcher verb, List<String> before, List<String> earlier) {
        int name = endOfOffice(verb.end());
        int end = name > 0 ? sentence.nameEnd(name) : -1;
        // What the last statement left empty is the office of whom it was about.
        Optional<String> vacated = before.equals(earlier) ? sentence.vacated() : Optional.empty();
        Optional<String> office =
                before.isEmpty() ? Optional.empty() : vacated.or(() -> officeBeside(before.getFirst(), verb.start()));
        if (end < 0 || office.isEmpty()) {
            return verb.start();
        }
        Kind kind = AppointmentSentence.isActing(office.get()) ? Kind.ACTING : Kind.APPOINTED;
        sentence.tell(sentence.text().substring(name, end), office.get(), kind);
        return end;
    }

    /// The office printed beside a name, last before this position.
    private Optional<String> officeBeside(String name, int before) {
        return sentence.officials().stream()
                .filter(official -> official.end() <= before
                        && official.office() != null
                        && official.name().equals(name))
                .reduce((first, last) -> last)
                .map(OfficialMention::office);
    }

    /// The index after the office that begins here, if one does; else this position.
    private int endOfOffice(int from) {
        return sentence.officeAt(from)
                .filter(run -> run.start() == from)
                .map(OfficeRun::end)
                .orElse(from);
    }
}

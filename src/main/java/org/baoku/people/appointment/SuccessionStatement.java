package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads who replaces whom: 接替某某出任市长.
final class SuccessionStatement {
    private final AppointmentSentence sentence;
    private final AppointmentSubjects subjects;

    SuccessionStatement(AppointmentSentence sentence, AppointmentSubjects subjects) {
        this.sentence = sentence;
        this.subjects = subjects;
    }

    /// Reads the statement with this verb.
    ///
    /// @param clause index at which its clause begins
    /// @return the index after it; the verb's start where it makes no statement
    int read(Matcher verb, int clause) {
        List<String> before = sentence.persons(verb.group("person"), false);
        Optional<OfficeRun> office = sentence.officeAt(verb.end());
        if (before.isEmpty() || office.isEmpty()) {
            return verb.start();
        }
        List<String> after = subjects.before(clause, verb.start());
        sentence.tell(before, office.get(), Kind.FORMER);
        sentence.tell(after, office.get(), Kind.APPOINTED);
        return office.get().rest();
    }
}

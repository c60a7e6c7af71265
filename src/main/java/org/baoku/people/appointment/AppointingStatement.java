package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads a verb with its person between it and the office: 任命某某为市长，某某为副市长; 选举某某为主席.
final class AppointingStatement {
    /// Verbs with other objects too, which need a name and nothing else before 为.
    private static final Pattern WEAK = Pattern.compile(".|批准|确认|宣布|通过|指定|确定|明确");

    private final AppointmentSentence sentence;

    AppointingStatement(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    /// Reads the statement with this verb.
    ///
    /// @return the index after it; the verb's start where it makes no statement
    int read(Matcher verb) {
        if (verb.group("verb").equals("任") && sentence.isSurname(verb.start())) {
            return verb.start();
        }
        boolean weak = WEAK.matcher(verb.group("verb")).matches();
        List<String> persons = sentence.persons(verb.group("person"), weak);
        Optional<OfficeRun> office = sentence.officeAt(verb.end());
        if (persons.isEmpty() || office.isEmpty()) {
            return verb.start();
        }
        Kind kind = kindOf(verb.group("verb"));
        sentence.tell(persons, office.get(), kindOf(kind, office.get()));
        sentence.tellPredecessor(office.get(), kind);
        return readFurther(office.get().rest(), kind);
    }

    /// Reads the further persons of a verb: ，某某为副市长.
    ///
    /// @return the index after the last
    int readFurther(int from, Kind kind) {
        String text = sentence.text();
        int end = from;
        Matcher further = AppointmentVerbs.FURTHER.matcher(text).region(end, text.length());
        while (further.lookingAt()) {
            List<String> more = sentence.persons(further.group("person"), true);
            Optional<OfficeRun> next = sentence.officeAt(further.end());
            if (more.isEmpty() || next.isEmpty()) {
                break;
            }
            sentence.tell(more, next.get(), kindOf(kind, next.get()));
            end = next.get().rest();
            further.region(end, text.length());
        }
        return end;
    }

    private Kind kindOf(Kind told, OfficeRun run) {
        if (told == Kind.ELECTED && run.isCandidacyIn(sentence.text())) {
            return Kind.NOMINATED;
        }
        boolean taken = told == Kind.APPOINTED || told == Kind.ELECTED;
        return taken && AppointmentSentence.isActing(run.textIn(sentence.text())) ? Kind.ACTING : told;
    }

    private static Kind kindOf(String verb) {
        if (verb.startsWith("拟") || verb.contains("推荐") || verb.contains("提名") || verb.contains("提请")) {
            return Kind.NOMINATED;
        }
        return verb.contains("选") || verb.contains("推举") || verb.equals("通过") ? Kind.ELECTED : Kind.APPOINTED;
    }
}

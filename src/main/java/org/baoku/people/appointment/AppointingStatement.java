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
    private static final Pattern WEAK = Pattern.compile(".|关于|批准|确认|宣布|通过|指定|确定|明确");

    private final AppointmentSentence sentence;

    AppointingStatement(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    /// Reads the statement with this verb.
    ///
    /// @return the index after it; the verb's start where it makes no statement
    int read(Matcher verb) {
        boolean single = verb.group("verb").equals("任");
        // 院长任某某, 任某某任院长
        if (single && (sentence.isSurname(verb.start()) || verb.group("link").equals("任"))) {
            return verb.start();
        }
        String printed = single ? withSurname(verb.group("person")) : verb.group("person");
        boolean weak = WEAK.matcher(verb.group("verb")).matches();
        List<String> persons = sentence.persons(printed, weak);
        Optional<OfficeRun> office = sentence.officeAt(verb.end());
        if (persons.isEmpty() || office.isEmpty()) {
            return verb.start();
        }
        // 明确某某为市长人选
        boolean candidate =
                weak && sentence.text().startsWith("人选", office.get().end());
        Kind kind = candidate ? Kind.NOMINATED : kindOf(verb.group("verb"));
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

    /// The persons of the verb 任, which is a surname itself before a given name: 任红娟为副县长.
    private String withSurname(String persons) {
        String first = persons.split("[、和与（(]", 2)[0];
        boolean given = first.length() <= 2
                && !sentence.names().isSurnamed(first)
                && sentence.names().isSurnamed("任" + first);
        return given ? "任" + persons : persons;
    }

    private Kind kindOf(Kind told, OfficeRun run) {
        if (run.isNominationIn(sentence.text()) || (told == Kind.ELECTED && run.isCandidacyIn(sentence.text()))) {
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

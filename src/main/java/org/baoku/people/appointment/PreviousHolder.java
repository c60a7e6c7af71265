package org.baoku.people.appointment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads who held an office before, where 是 is the only verb: 此前，市委书记是某某; 市委原书记是某某.
final class PreviousHolder {
    private static final Pattern HELD = Pattern.compile(
            "(?<=^|[，。；：\n])(?:(?:此前|之前|当时)，?(?<then>[^，。；是]{3,30})|(?<former>[^，。；是]{2,24}[原前][^，。；是]{2,16}))是(?![否由谁])");

    private final AppointmentSentence sentence;

    PreviousHolder(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    /// Whether a text may say so.
    static boolean mayTell(String text) {
        return text.indexOf('是') > 0 && HELD.matcher(text).find();
    }

    void read() {
        String text = sentence.text();
        Matcher held = HELD.matcher(text);
        while (held.find()) {
            int start = held.start("then") < 0 ? held.start("former") : held.start("then");
            Optional<OfficeRun> office = sentence.officeAt(start).filter(run -> run.rest() == held.end() - 1);
            int end = office.isEmpty() ? -1 : sentence.nameEnd(held.end());
            boolean closed = end > 0 && (end == text.length() || "，。；、（".indexOf(text.charAt(end)) >= 0);
            if (closed) {
                sentence.tell(text.substring(held.end(), end), office.get().textIn(text), Kind.FORMER);
            }
        }
    }
}

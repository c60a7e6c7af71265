package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads the entries of a career that print years and offices without a verb: 1990.08—1995.06 某县某局副局长.
final class DatedCareer {
    private static final String DATE = "(?:1[89]|20)[0-9]{2}(?:年(?: ?[0-9]{1,2} ?月)?|[.．][0-9]{1,2})?";

    private static final String SEPARATORS = "—－–~～至到-";

    private static final Pattern PERIOD = Pattern.compile(
            "(?<![0-9])" + DATE + " ?(?:[" + SEPARATORS + "]+ ?(?:" + DATE + "|今)?)[ ，,：:\u3000]*(?:挂职)?");

    /// A later entry, of which only the beginning is printed: ；2022年4月，某医院副主任。
    private static final Pattern SINCE = Pattern.compile("[；;。] ?" + DATE + "起?[，,： ]+");

    /// What is no office but the rank of somebody who holds none.
    private static final Pattern STAFF = Pattern.compile("[^、，]*(?:干部|科员|职员|战士)");

    private final AppointmentSentence sentence;
    private final String text;

    DatedCareer(AppointmentSentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
    }

    /// Whether a text prints such years.
    static boolean mayTell(String text) {
        for (int at = 4; at < text.length(); at++) {
            char before = text.charAt(at - 1);
            if (SEPARATORS.indexOf(text.charAt(at)) >= 0
                    && (before == '年' || before == '月' || before == ' ' || (before >= '0' && before <= '9'))) {
                return PERIOD.matcher(text).find();
            }
        }
        return false;
    }

    /// Reads the entries between these positions, which no verb interrupts.
    void read(int from, int to) {
        Matcher period = PERIOD.matcher(text).region(from, to).useTransparentBounds(true);
        int last = -1;
        while (period.find()) {
            int end = readEntry(period.end(), to);
            last = end > 0 ? end : last;
        }
        Matcher since = SINCE.matcher(text).region(Math.max(last, from), to);
        if (last > 0 && since.lookingAt()) {
            readEntry(since.end(), to);
        }
    }

    /// @return the index after the office with which the entry ends; -1 where it is another entry
    private int readEntry(int start, int to) {
        Optional<OfficeRun> office = sentence.officeAt(start);
        List<String> who = office.isEmpty() ? List.of() : sentence.told().subjects();
        if (office.isEmpty() || office.get().start() != start || office.get().end() > to || who.size() != 1) {
            return -1;
        }
        int end = office.get().rest();
        boolean whole = end == text.length() || "；;。，\n \u3000".indexOf(text.charAt(end)) >= 0;
        if (!whole || sentence.nameEnd(office.get().end()) > 0) {
            return -1;
        }
        if (!STAFF.matcher(office.get().textIn(text)).matches()) {
            sentence.tell(who, office.get(), Kind.APPOINTED);
        }
        return end;
    }
}

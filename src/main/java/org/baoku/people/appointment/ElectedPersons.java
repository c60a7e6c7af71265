package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads whom a meeting elected, where the office stands before the names: 选出的副主席是：某某、某某.
final class ElectedPersons {
    private static final Pattern ELECTED = Pattern.compile("(?:选举?(?:产生)?|推选)出?的(?:新一届|新任|新)?");
    private static final Pattern NAMES = Pattern.compile("(?:分别)?[是为有]?[：:]?(?<who>[\\u4e00-\\u9fff·、（） ]{2,})");

    private final AppointmentSentence sentence;

    ElectedPersons(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    void read() {
        String text = sentence.text();
        if (text.indexOf('选') < 0) {
            return;
        }
        Matcher elected = ELECTED.matcher(text);
        while (elected.find()) {
            Optional<OfficeRun> office = sentence.officeAt(elected.end());
            int rest = office.map(OfficeRun::rest).orElse(text.length());
            Matcher names = NAMES.matcher(text).region(rest, text.length());
            boolean pointed = rest < text.length() && "是为有分：:".indexOf(text.charAt(rest)) >= 0;
            if (pointed && names.lookingAt()) {
                List<String> who = sentence.persons(names.group("who"), true);
                office.ifPresent(run -> who.forEach(person -> sentence.tell(person, run.textIn(text), Kind.ELECTED)));
            }
        }
    }
}

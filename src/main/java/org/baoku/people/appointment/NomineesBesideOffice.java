package org.baoku.people.appointment;

import org.baoku.paper.Appointment.Kind;

/// Reads who is presented for an office that stands before the name: 省财政厅厅长拟任人选某某.
final class NomineesBesideOffice {
    private static final String NOMINEE = "拟任人选";

    private static final String MARKS = "，。；：、\n";

    private final AppointmentSentence sentence;

    NomineesBesideOffice(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    void read() {
        String text = sentence.text();
        for (int at = text.indexOf(NOMINEE); at > 0; at = text.indexOf(NOMINEE, at + 1)) {
            int nominee = at + NOMINEE.length();
            int start = at;
            while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int name = sentence.nameEnd(nominee);
            if (name > 0) {
                sentence.officeAt(start)
                        .filter(run -> run.rest() == nominee)
                        .ifPresent(
                                run -> sentence.tell(text.substring(nominee, name), run.textIn(text), Kind.NOMINATED));
            }
        }
    }
}

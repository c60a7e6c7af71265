package org.baoku.people.appointment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;

/// Reads the members of a cabinet where the office stands first: 新内阁中，外务大臣为某某，防卫大臣为某某.
final class CabinetPosts {
    private static final Pattern CABINET = Pattern.compile("内阁|新政府|政府(?:成员|名单)|阁僚|阁员|新一届|新班子");

    private static final Pattern POST = Pattern.compile(
            "(?<=^|[，；：。、])(?<office>[\\u4e00-\\u9fff]{2,24}?)为(?<who>[\\u4e00-\\u9fff·-]{2,24})(?=[，；。、（]|$)");

    private final AppointmentSentence sentence;

    CabinetPosts(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    void read() {
        String text = sentence.text();
        if (text.indexOf('为') < 0 || !CABINET.matcher(text).find()) {
            return;
        }
        Matcher post = POST.matcher(text);
        while (post.find()) {
            int start = post.start("office");
            boolean office = sentence.officeAt(start)
                    .filter(run -> run.start() == start && run.rest() == post.end("office"))
                    .isPresent();
            List<String> who = office ? sentence.persons(post.group("who"), true) : List.of();
            who.forEach(person -> sentence.tell(person, post.group("office"), Kind.APPOINTED));
        }
    }
}

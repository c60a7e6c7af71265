package org.baoku.people.appointment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.jspecify.annotations.Nullable;

/// Reads persons and an office that only 为 links, where the sentence says that somebody decided it or that it is over:
/// 表决决定，甲、乙为国务院副总理; 此前，某某为县长; 某某为代省长.
final class CopularStatement {
    private static final Pattern POSTS =
            Pattern.compile("(?<=^|[，；：。])(?<who>[\\u4e00-\\u9fff·、（） ]{2,160}?)为(?=[\\u4e00-\\u9fff])");

    /// What another form reads, or says when: 确认某某为, 任职前为.
    private static final Pattern OTHER_VERB = Pattern.compile("^(?:确认|批准|宣布|指定|通过|明确)|[前成升任选作称改转提命聘荐推视认]$");

    private static final Pattern ELECTION = Pattern.compile("选举|选出|投票选|当选|推选|推举|补选");

    private static final Pattern DECISION = Pattern.compile("表决|投票|决定|组成人员|任免名单|(?:领导|班子)(?:成员|名单)|新一届");

    private static final Pattern EARLIER = Pattern.compile("(?:此前|之前|先前|[前原]来)，");

    /// One of these stands in every sentence that counts; a cheap test before the others.
    private static final Pattern EVIDENCE = Pattern.compile("[选推代决]|投票|组成人员|名单|成员|新一届|[此之先]前，|[前原]来，");

    private final AppointmentSentence sentence;
    private final String text;

    CopularStatement(AppointmentSentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
    }

    void read() {
        if (text.indexOf('为') < 0 || !EVIDENCE.matcher(text).find()) {
            return;
        }
        Matcher posts = POSTS.matcher(text);
        while (posts.find()) {
            String who = posts.group("who");
            int at = posts.start();
            if (!OTHER_VERB.matcher(who).find()) {
                sentence.officeAt(posts.end())
                        .filter(run -> run.rest() == text.length() || "，；。、（".indexOf(text.charAt(run.rest())) >= 0)
                        .ifPresent(run -> tell(who, at, run));
            }
        }
    }

    private void tell(String who, int at, OfficeRun office) {
        @Nullable Kind kind = kind(at, office);
        if (kind != null) {
            sentence.persons(who, true).forEach(person -> sentence.tell(person, office.textIn(text), kind));
        }
    }

    /// What the sentence says of an office before this position; null where it is no change.
    private @Nullable Kind kind(int at, OfficeRun office) {
        if (AppointmentSentence.isActing(office.textIn(text))) {
            return Kind.ACTING;
        }
        if (ELECTION.matcher(text).region(0, at).find()) {
            return Kind.ELECTED;
        }
        if (DECISION.matcher(text).region(0, at).find()) {
            return Kind.APPOINTED;
        }
        return EARLIER.matcher(text).region(0, at).lookingAt() ? Kind.FORMER : null;
    }
}

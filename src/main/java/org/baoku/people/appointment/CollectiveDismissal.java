package org.baoku.people.appointment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficialMention;
import org.jspecify.annotations.Nullable;

/// Reads the dismissal of officials whom 对 names with their offices: 对副局长某某、科长某某免职.
final class CollectiveDismissal {
    private static final Pattern DISMISSED = Pattern.compile(
            "对(?<who>(?:(?!，对|给予|予以)[^。；]){4,160}?)(?:等[0-9一二三四五六七八九十两多]*人)?(?:分别)?(?:依法|同时)?(?:(?:予以|给予|作出|做出|进行)?免职|(?:予以|给予|作出|做出)撤职(?:处分|处理))");

    private final AppointmentSentence sentence;

    CollectiveDismissal(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    void read() {
        if (!sentence.text().contains("免职") && !sentence.text().contains("撤职")) {
            return;
        }
        Matcher dismissed = DISMISSED.matcher(sentence.text());
        while (dismissed.find()) {
            for (OfficialMention official : sentence.officials()) {
                @Nullable String office = official.office();
                boolean among = official.start() >= dismissed.start("who") && official.end() <= dismissed.end("who");
                if (among && office != null) {
                    sentence.tell(official.name(), office, Kind.REMOVED);
                }
            }
        }
    }
}

package org.baoku.people.appointment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficialMention;

/// Closes the space that notices print inside names of two characters: 任命王　伟为….
final class SpacedNames {
    private static final Pattern SPACED = Pattern.compile(
            "(?<=^|[\n、；：:，。]|[任免]|任命|免去|聘任|选举|决定)(?<surname>[\\u4e00-\\u9fff])(?<space>[ \u3000]{1,3})(?=[\\u4e00-\\u9fff](?:[（(，,、；。\n为的任]|同志|$))");

    private final NameLexicon lexicon;

    SpacedNames(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The passage without such spaces.
    AppointmentParser.Passage closed(AppointmentParser.Passage passage) {
        String text = passage.text();
        List<OfficialMention> officials = passage.officials();
        Matcher spaced = SPACED.matcher(text);
        int at = 0;
        while (spaced.find(at)) {
            int space = spaced.start("space");
            int length = spaced.end("space") - space;
            at = spaced.end("space");
            if (lexicon.isSurname(text.charAt(spaced.start("surname")))) {
                text = text.substring(0, space) + text.substring(space + length);
                officials = officials.stream()
                        .filter(official -> official.end() <= space || official.start() >= space + length)
                        .map(official -> official.start() < space ? official : official.movedBy(-length))
                        .toList();
                spaced = SPACED.matcher(text);
                at = space;
            }
        }
        return text.equals(passage.text()) ? passage : new AppointmentParser.Passage(text, officials, passage.body());
    }
}

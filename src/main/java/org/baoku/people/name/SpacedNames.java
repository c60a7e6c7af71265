package org.baoku.people.name;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Closes the space that newspapers print inside names of two characters, so that they are as long as those of three
/// (任命王　伟为…, 市长王　伟、副市长李　明), and the spaces after 、 and around the dot of a foreign name.
public final class SpacedNames {
    // The surname and the space come first, as most characters stand before no space.
    private static final Pattern SPACED = Pattern.compile(
            "(?<surname>[\\u4e00-\\u9fff])[ \u3000]{1,3}(?=[\\u4e00-\\u9fff](?:[（(，,、；。\n为的任]|同志|等|和|出席|主持|参加|陪同|表示|介绍|说|在|$))"
                    + "(?<=(?:^|\n|[、；：:，。][ \u3000]{0,2}|[任免]|任命|免去|聘任|选举|决定|(?:书记|[市县区省厅局处科部院校会州镇乡村队社行司裁]长|主任|主席|委员|代表|总裁|经理|议员|干事|调研员|检察官|法官)[ \u3000]{0,3})"
                    + "[\\u4e00-\\u9fff][ \u3000]{1,3})");

    /// A space after 、, which a broken line leaves in a list.
    private static final Pattern IN_LIST = Pattern.compile("(?<=、)[ \u3000]{1,2}(?=[\\u4e00-\\u9fff])");

    /// Spaces around the dot of a name: 卢卡 · 贝里.
    private static final Pattern AROUND_DOT =
            Pattern.compile("(?<=[\\u4e00-\\u9fff]) {0,2}([·•]) {0,2}(?=[\\u4e00-\\u9fff])");

    private final NameLexicon lexicon;

    public SpacedNames(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The text without such spaces.
    public String closed(String text) {
        boolean spaced = text.indexOf(' ') >= 0 || text.indexOf('\u3000') >= 0;
        return spaced
                ? AROUND_DOT
                        .matcher(IN_LIST.matcher(SPACED.matcher(text).replaceAll(this::closedName))
                                .replaceAll(""))
                        .replaceAll("$1")
                : text;
    }

    private String closedName(MatchResult name) {
        String surname = name.group("surname");
        return Matcher.quoteReplacement(lexicon.isSurname(surname.charAt(0)) ? surname : name.group());
    }
}

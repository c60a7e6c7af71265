package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.paper.Mention;
import org.jspecify.annotations.Nullable;

/// Finds all mentions of a known official in an article.
///
/// The full name counts wherever it stands, also without separators (陈海夏寒讲话吴向东主持), unless it is
/// part of a longer name of the same article or of the name of a doctrine
/// (习近平新时代中国特色社会主义思想). The surname with the office (习主席) counts for an official with that
/// office.
final class MentionFinder {
    private static final List<String> OFFICES_AFTER_SURNAME =
            List.of("主席", "总理", "总书记", "书记", "省长", "市长", "县长", "部长", "局长");

    private static final List<String> DOCTRINES = List.of("思想", "理论", "学说");
    private static final int MAX_DOCTRINE_LENGTH = 18;
    private static final int MAX_DOCTRINE_FIELD_LENGTH = 4;

    private MentionFinder() {}

    /// The mentions of this name, in reading order.
    ///
    /// @param office as printed with the name; null where none is
    /// @param allNames the names of all officials of the article
    static List<Mention> findAll(
            String name, @Nullable String office, Set<String> allNames, List<TextPassage> passages) {
        String shortForm = office == null ? "" : surnameAndOffice(name, office);
        List<String> longerNames = allNames.stream()
                .filter(other -> other.length() > name.length() && other.contains(name))
                .toList();
        List<Mention> mentions = new ArrayList<>();
        for (TextPassage passage : passages) {
            String text = passage.text();
            int from = 0;
            while (from < text.length()) {
                int fullAt = text.indexOf(name, from);
                int shortAt = shortForm.isEmpty() ? -1 : text.indexOf(shortForm, from);
                boolean shortFirst = shortAt >= 0 && (fullAt < 0 || shortAt < fullAt);
                int start = shortFirst ? shortAt : fullAt;
                if (start < 0) {
                    break;
                }
                int end = start + (shortFirst ? shortForm : name).length();
                if (!isFollowedByDoctrine(text, end) && !isPartOfLongerName(text, name, start, longerNames)) {
                    mentions.add(new Mention(passage.part(), passage.index(), start, end));
                }
                from = end;
            }
        }
        boolean mayBeSpaced = name.length() == 2 || name.indexOf('·') > 0;
        return mentions.isEmpty() && mayBeSpaced ? findSpaced(name, passages) : mentions;
    }

    /// The mentions of a name that the article prints with spaces inside: 王　伟, 卢卡 · 贝里.
    private static List<Mention> findSpaced(String name, List<TextPassage> passages) {
        boolean dotted = name.indexOf('·') > 0;
        Pattern spaced = Pattern.compile(Stream.of(name.split(dotted ? "·" : ""))
                .map(Pattern::quote)
                .collect(Collectors.joining(dotted ? " {0,2}[·•] {0,2}" : "[ \u3000]{1,3}")));
        List<Mention> mentions = new ArrayList<>();
        for (TextPassage passage : passages) {
            spaced.matcher(passage.text())
                    .results()
                    .map(printed -> new Mention(passage.part(), passage.index(), printed.start(), printed.end()))
                    .forEach(mentions::add);
        }
        return mentions;
    }

    /// 习主席 for 习近平 with the office 国家主席; empty where the office or name has no such form.
    private static String surnameAndOffice(String name, String office) {
        for (String head : OFFICES_AFTER_SURNAME) {
            if (office.endsWith(head) && name.length() <= 3) {
                return name.charAt(0) + head;
            }
        }
        return "";
    }

    private static boolean isPartOfLongerName(String text, String name, int start, List<String> longerNames) {
        return longerNames.stream().anyMatch(other -> text.startsWith(other, start - other.indexOf(name)));
    }

    /// Whether the text after a name makes it part of the name of a doctrine.
    static boolean isFollowedByDoctrine(String text, int end) {
        for (String doctrine : DOCTRINES) {
            if (text.startsWith(doctrine, end)) {
                return true;
            }
            int at =
                    text.indexOf(doctrine, end, Math.min(text.length(), end + MAX_DOCTRINE_LENGTH + doctrine.length()));
            if (at > 0) {
                String between = text.substring(end, at);
                if (between.startsWith("新时代")
                        || (between.length() <= MAX_DOCTRINE_FIELD_LENGTH
                                && between.matches("(文化|法治|经济|生态文明|外交|强军)"))) {
                    return true;
                }
            }
        }
        return false;
    }
}

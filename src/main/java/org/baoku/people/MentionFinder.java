package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baoku.paper.Mention;
import org.jspecify.annotations.Nullable;

/// Finds every place of an article where a known official stands.
///
/// The full name counts wherever it stands, without any separator too (陈海夏寒讲话吴向东主持), unless it is
/// part of a longer name of the same article or names a doctrine (习近平新时代中国特色社会主义思想). The
/// surname with the office (习主席) counts for who holds that office.
final class MentionFinder {
    private static final List<String> DOCTRINES = List.of("思想", "理论", "学说");
    private static final int LONGEST_DOCTRINE = 18;

    /// The places of this name, in reading order.
    ///
    /// @param all every official of the article
    List<Mention> of(String name, @Nullable String office, Set<String> all, List<TextPassage> passages) {
        List<Mention> mentions = new ArrayList<>();
        for (TextPassage passage : passages) {
            String text = passage.text();
            String polite = office == null ? "" : surnameAndOffice(name, office);
            int at = 0;
            while (at < text.length()) {
                int full = text.indexOf(name, at);
                int brief = polite.isEmpty() ? -1 : text.indexOf(polite, at);
                boolean first = brief >= 0 && (full < 0 || brief < full);
                int start = first ? brief : full;
                if (start < 0) {
                    break;
                }
                int end = start + (first ? polite : name).length();
                if (!namesDoctrine(text, end) && !isPartOfOther(text, name, start, all)) {
                    mentions.add(new Mention(passage.part(), passage.index(), start, end));
                }
                at = end;
            }
        }
        return mentions;
    }

    /// 习主席 for 习近平, 国家主席.
    private static String surnameAndOffice(String name, String office) {
        for (String head : List.of("主席", "总理", "总书记", "书记", "省长", "市长", "县长", "部长", "局长")) {
            if (office.endsWith(head) && name.length() <= 3) {
                return name.charAt(0) + head;
            }
        }
        return "";
    }

    private static boolean isPartOfOther(String text, String name, int start, Set<String> all) {
        return all.stream()
                .filter(other -> other.length() > name.length() && other.contains(name))
                .anyMatch(other -> text.startsWith(other, start - other.indexOf(name)));
    }

    /// Whether what follows a name makes it the name of a doctrine.
    static boolean namesDoctrine(String text, int end) {
        for (String doctrine : DOCTRINES) {
            if (text.startsWith(doctrine, end)) {
                return true;
            }
            int at = text.indexOf(doctrine, end);
            if (at > 0 && at - end <= LONGEST_DOCTRINE) {
                String between = text.substring(end, at);
                if (between.startsWith("新时代") || (between.length() <= 4 && between.matches("(文化|法治|经济|生态文明|外交|强军)"))) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.baoku.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.paper.Mention;
import org.baoku.paper.Mention.Part;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SplitArticle;
import org.jspecify.annotations.Nullable;

/// Finds the officials of a page's articles.
final class OfficialsReader {
    private final OfficePhrases phrases;
    private final NameFinder names;

    OfficialsReader(NameLexicon lexicon) {
        phrases = new OfficePhrases(new OfficeLexicon());
        names = new NameFinder(lexicon);
    }

    /// The articles with their officials named, each in order of first mention.
    List<ReadArticle> name(List<ReadArticle> articles) {
        return articles.stream()
                .map(article -> article.withOfficials(officials(article.print())))
                .toList();
    }

    /// A line of the titles or a block of the body, and which.
    private record Passage(Part part, int index, String text) {}

    private static List<Passage> passages(SplitArticle article) {
        List<Passage> passages = new ArrayList<>();
        add(passages, Part.KICKER, article.titles().kicker());
        add(passages, Part.HEADLINE, article.titles().headline());
        add(passages, Part.SUBHEADLINE, article.titles().subheadline());
        add(
                passages,
                Part.BODY,
                article.blocks().stream().map(block -> block.text()).toList());
        return passages;
    }

    private static void add(List<Passage> passages, Part part, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            passages.add(new Passage(part, i, lines.get(i)));
        }
    }

    private List<NamedOfficial> officials(SplitArticle article) {
        List<Passage> passages = passages(article);
        Map<String, @Nullable String> offices = new LinkedHashMap<>();
        for (Passage passage : passages) {
            read(passage.text(), offices);
        }
        List<NamedOfficial> officials = new ArrayList<>();
        offices.forEach((name, office) -> {
            List<Mention> mentions = mentions(name, passages);
            officials.add(new NamedOfficial(name, office, mentions));
        });
        return officials;
    }

    private void read(String text, Map<String, @Nullable String> offices) {
        List<OfficePhrase> found = phrases.in(text);
        for (OfficePhrase phrase : found) {
            if (phrase.isPublic()) {
                for (String name : namesAfter(text, phrase, found)) {
                    offices.merge(name, phrase.in(text), OfficialsReader::fuller);
                }
            }
        }
    }

    private static String fuller(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    private List<String> namesAfter(String text, OfficePhrase phrase, List<OfficePhrase> offices) {
        List<String> found = new ArrayList<>();
        int at = phrase.end();
        while (at >= 0 && at < text.length()) {
            int end = names.end(text, at, phrase.isForeign());
            if (end < 0) {
                break;
            }
            found.add(text.substring(at, end));
            int next = end;
            boolean listed = next < text.length() && text.charAt(next) == '、' && !holdsOffice(text, next + 1, offices);
            at = listed ? next + 1 : -1;
        }
        return found;
    }

    /// Whether the entry of a list that begins here is another office, not another name.
    private static boolean holdsOffice(String text, int start, List<OfficePhrase> offices) {
        int end = start;
        while (end < text.length() && "、，。；：".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int last = end;
        return offices.stream()
                .anyMatch(office -> office.end() > start && office.end() <= last && office.start() >= start);
    }

    private static List<Mention> mentions(String name, List<Passage> passages) {
        List<Mention> mentions = new ArrayList<>();
        for (Passage passage : passages) {
            for (int at = passage.text().indexOf(name);
                    at >= 0;
                    at = passage.text().indexOf(name, at + name.length())) {
                mentions.add(new Mention(passage.part(), passage.index(), at, at + name.length()));
            }
        }
        return mentions;
    }
}

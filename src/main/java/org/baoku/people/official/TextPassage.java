package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.Mention.Part;
import org.baoku.paper.SegmentedArticle;

/// A line of an article's titles or a block of its body, with its position in the article.
///
/// @param index of the line or block within its part
record TextPassage(Part part, int index, String text) {
    /// The longest text that is read at once. No printed paragraph is as long; parsers look forward and back
    /// in what they read, and what they read must not be the whole of a file that is no page.
    static final int MAX_SECTION = 3_000;

    /// Marks after which a section ends, the best first.
    private static final List<String> SECTION_ENDS = List.of("。！？\n", "；", "，", "、 \u3000");

    /// All passages of an article that may name an official, in reading order.
    static List<TextPassage> of(SegmentedArticle article) {
        List<TextPassage> passages = new ArrayList<>();
        add(passages, Part.KICKER, article.titles().kicker());
        add(passages, Part.HEADLINE, article.titles().headline());
        add(passages, Part.SUBHEADLINE, article.titles().subheadline());
        add(passages, Part.BODY, article.blocks().stream().map(Block::text).toList());
        return passages;
    }

    /// The text of passages, one on each line; the rows of a title on one, because a row may end inside a name.
    static String text(List<TextPassage> passages) {
        StringBuilder text = new StringBuilder();
        Part last = Part.BODY;
        for (TextPassage passage : passages) {
            if (!text.isEmpty() && (passage.part() == Part.BODY || passage.part() != last)) {
                text.append('\n');
            }
            text.append(passage.text());
            last = passage.part();
        }
        return text.toString();
    }

    /// The passage in sections that end with a sentence where one ends, itself where it is of usual length.
    List<TextPassage> sections() {
        if (text.length() <= MAX_SECTION) {
            return List.of(this);
        }
        List<TextPassage> sections = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = sectionEnd(from);
            sections.add(new TextPassage(part, index, text.substring(from, to)));
            from = to;
        }
        return sections;
    }

    /// The same passage with this text.
    TextPassage withText(String text) {
        return new TextPassage(part, index, text);
    }

    private int sectionEnd(int from) {
        int longest = Math.min(text.length(), from + MAX_SECTION);
        if (longest == text.length()) {
            return longest;
        }
        for (String marks : SECTION_ENDS) {
            for (int end = longest; end > from; end--) {
                if (marks.indexOf(text.charAt(end - 1)) >= 0) {
                    return end;
                }
            }
        }
        return longest;
    }

    private static void add(List<TextPassage> passages, Part part, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            passages.add(new TextPassage(part, i, lines.get(i)));
        }
    }
}

package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.Mention.Part;
import org.baoku.paper.SegmentedArticle;

/// A line of an article's titles or a block of its body, with its position in the article.
///
/// @param index of the line or block within its part
record TextPassage(Part part, int index, String text) {
    /// All passages of an article that may name an official, in reading order.
    static List<TextPassage> of(SegmentedArticle article) {
        List<TextPassage> passages = new ArrayList<>();
        add(passages, Part.KICKER, article.titles().kicker());
        add(passages, Part.HEADLINE, article.titles().headline());
        add(passages, Part.SUBHEADLINE, article.titles().subheadline());
        add(passages, Part.BODY, article.blocks().stream().map(Block::text).toList());
        return passages;
    }

    private static void add(List<TextPassage> passages, Part part, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            passages.add(new TextPassage(part, i, lines.get(i)));
        }
    }
}

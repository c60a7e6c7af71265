package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Joins the passages of a page to articles: each lead-in opens one, and every other passage goes on where it fits
/// best.
///
/// Most pages hold an article together and nothing needs deciding. Where columns of several articles stand side
/// by side, an extractor gives them in turns; then a passage that begins in mid-sentence belongs to one that
/// broke off, its column is as wide, and it talks of the same things.
final class ArticleAssembler {
    /// Articles farther away on the page are not looked at, so that the cost grows with the page's length alone.
    private static final int REACH = 8;

    private final PageLayout sheet;
    private final List<BodyBlock> passages;
    private final InverseDocumentFrequency rarity;
    private final List<ArticleDraft> stories = new ArrayList<>();

    private ArticleAssembler(PageLayout sheet, List<BodyBlock> passages) {
        this.sheet = sheet;
        this.passages = passages;
        rarity = new InverseDocumentFrequency(
                passages.stream().map(BodyBlock::words).toList());
    }

    /// The articles of a page, by their first rows.
    static List<ArticleDraft> join(PageLayout sheet, List<BodyBlock> passages) {
        return new ArticleAssembler(sheet, passages).join();
    }

    private List<ArticleDraft> join() {
        Map<BodyBlock, ArticleDraft> led = new HashMap<>();
        for (BodyBlock passage : passages) {
            if (passage.opensWithLeadIn()) {
                stories.add(new ArticleDraft(passage));
                led.put(passage, stories.getLast());
            }
        }
        int begun = 0;
        @Nullable ArticleDraft before = null;
        for (BodyBlock passage : passages) {
            @Nullable ArticleDraft own = led.get(passage);
            if (own != null) {
                before = own;
                begun++;
                continue;
            }
            @Nullable
            ArticleDraft home =
                    before == null || sheet.gaps() == PageLayout.GapUse.BLOCKS ? best(passage, begun, before) : before;
            if (home == null) {
                home = new ArticleDraft(passage);
                stories.add(begun++, home);
            } else {
                home.add(passage);
            }
            before = home;
        }
        stories.forEach(ArticleDraft::putInOrder);
        stories.sort(Comparator.comparingInt(ArticleDraft::firstRow));
        return stories;
    }

    private @Nullable ArticleDraft best(BodyBlock passage, int begun, @Nullable ArticleDraft before) {
        @Nullable ArticleDraft best = null;
        double most = before == null ? 2.5 : -100;
        for (int s = Math.max(0, begun - REACH); s < Math.min(stories.size(), begun + REACH); s++) {
            ArticleDraft story = stories.get(s);
            double fit = fit(passage, story) + (story == before ? 1.5 : 0);
            if (fit > most) {
                most = fit;
                best = story;
            }
        }
        return best;
    }

    /// How well the passage goes on with what the story has so far.
    private double fit(BodyBlock passage, ArticleDraft story) {
        BodyBlock last = story.last();
        double fit = 0;
        if (last.from() > passage.from()) {
            fit -= 0.5;
        } else if (passage.opensInside()) {
            fit += last.endsOpen() ? 3 : -0.5;
        } else {
            fit += last.endsOpen() ? -3 : 0.5;
        }
        int apart = Math.abs(passage.width() - last.width());
        fit += apart <= 1 ? 1.5 : apart <= 3 ? 0.5 : -1.5;
        return fit + 45 * Math.min(0.12, rarity.shared(passage.words(), story.words()));
    }
}

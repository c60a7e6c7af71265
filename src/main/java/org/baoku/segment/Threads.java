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
final class Threads {
    /// Articles farther away on the page are not looked at, so that the cost grows with the page's length alone.
    private static final int REACH = 8;

    private final Sheet sheet;
    private final List<Passage> passages;
    private final Rarity rarity;
    private final List<Story> stories = new ArrayList<>();

    private Threads(Sheet sheet, List<Passage> passages) {
        this.sheet = sheet;
        this.passages = passages;
        rarity = new Rarity(passages.stream().map(Passage::words).toList());
    }

    /// The articles of a page, by their first rows.
    static List<Story> join(Sheet sheet, List<Passage> passages) {
        return new Threads(sheet, passages).join();
    }

    private List<Story> join() {
        Map<Passage, Story> led = new HashMap<>();
        for (Passage passage : passages) {
            if (passage.opensWithLeadIn()) {
                stories.add(new Story(passage));
                led.put(passage, stories.getLast());
            }
        }
        int begun = 0;
        @Nullable Story before = null;
        for (Passage passage : passages) {
            @Nullable Story own = led.get(passage);
            if (own != null) {
                before = own;
                begun++;
                continue;
            }
            @Nullable
            Story home = before == null || sheet.gaps() == Sheet.GapUse.BLOCKS ? best(passage, begun, before) : before;
            if (home == null) {
                home = new Story(passage);
                stories.add(begun++, home);
            } else {
                home.add(passage);
            }
            before = home;
        }
        stories.forEach(Story::putInOrder);
        stories.sort(Comparator.comparingInt(Story::firstRow));
        return stories;
    }

    private @Nullable Story best(Passage passage, int begun, @Nullable Story before) {
        @Nullable Story best = null;
        double most = before == null ? 2.5 : -100;
        for (int s = Math.max(0, begun - REACH); s < Math.min(stories.size(), begun + REACH); s++) {
            Story story = stories.get(s);
            double fit = fit(passage, story) + (story == before ? 1.5 : 0);
            if (fit > most) {
                most = fit;
                best = story;
            }
        }
        return best;
    }

    /// How well the passage goes on with what the story has so far.
    private double fit(Passage passage, Story story) {
        Passage last = story.last();
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

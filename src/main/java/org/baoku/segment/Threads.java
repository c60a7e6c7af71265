package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Joins the passages of a page to articles: each lead-in opens one, and every other passage goes on where it fits best.
///
/// Most pages hold an article together and nothing needs deciding. Where columns of several articles stand side by side,
/// an extractor gives them in turns; then a passage that begins in mid-sentence belongs to one that broke off, its
/// column is as wide, and it talks of the same things.
final class Threads {
    /// Articles farther away on the page are not looked at, so that the cost grows with the page's length alone.
    private static final int REACH = 14;

    private final List<Passage> passages;
    private final Rarity rarity;
    private final List<Story> stories = new ArrayList<>();

    private Threads(List<Passage> passages) {
        this.passages = passages;
        rarity = new Rarity(passages.stream().map(Passage::words).toList());
    }

    /// The articles of a page, in the order of their lead-ins.
    static List<Story> join(List<Passage> passages) {
        return new Threads(passages).join();
    }

    private List<Story> join() {
        List<Passage> orphans = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            if (passage.opensWithLeadIn() || (stories.isEmpty() && !leadFollows(p))) {
                stories.add(new Story(passage));
            } else {
                Story home = best(passage, 1.5);
                if (home == null) {
                    orphans.add(passage);
                } else {
                    home.add(passage);
                }
            }
        }
        for (Passage orphan : orphans) {
            Story home = best(orphan, -100);
            if (home == null) {
                stories.add(new Story(orphan));
            } else {
                home.add(orphan);
            }
        }
        return stories;
    }

    private boolean leadFollows(int p) {
        for (int k = p + 1; k < passages.size() && k < p + REACH; k++) {
            if (passages.get(k).opensWithLeadIn()) {
                return true;
            }
        }
        return false;
    }

    private @org.jspecify.annotations.Nullable Story best(Passage passage, double atLeast) {
        return stories.stream()
                .skip(Math.max(0, stories.size() - REACH))
                .filter(story -> fit(passage, story) >= atLeast)
                .max(Comparator.comparingDouble(story -> fit(passage, story)))
                .orElse(null);
    }

    /// How well the passage goes on with what the story has so far.
    private double fit(Passage passage, Story story) {
        Passage last = story.last();
        double fit = 0;
        if (passage.opensInside()) {
            fit += last.endsOpen() ? 3 : -3;
        } else {
            fit += last.endsOpen() ? -3 : 0.5;
        }
        int apart = Math.abs(passage.width() - last.width());
        fit += apart <= 1 ? 1.5 : apart <= 3 ? 0.5 : -1.5;
        fit += story == stories.getLast() && passages.indexOf(passage) == passages.indexOf(last) + 1 ? 1.5 : 0;
        fit += passage.from() > last.to() ? 0 : -1;
        return fit + 12 * rarity.shared(passage.words(), story.words());
    }
}

package org.baoku.web.search;

import java.util.List;
import java.util.Locale;
import org.baoku.index.ScoreReason;
import org.baoku.web.Link;

/// Why a search finds an article, and why the article stands where it stands in the result.
///
/// @param words what was searched for; empty where everything was
/// @param byDay whether the result was ordered by its days, so that the weights did not count
/// @param reasons the weightiest first; none where the search does not find the article
public record ExplanationView(Link article, String words, String resultUrl, boolean byDay, List<Ground> reasons) {
    /// One reason.
    ///
    /// @param kind what messages call it
    /// @param words the words found; empty where the reason is another
    /// @param share how much of the whole weight it is, in per cent
    public record Ground(String kind, String words, long share) {
        public static Ground of(ScoreReason.Kind kind, String words, double weight, double all) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Ground(name, words, all == 0 ? 0 : Math.round(weight * 100 / all));
        }
    }
}

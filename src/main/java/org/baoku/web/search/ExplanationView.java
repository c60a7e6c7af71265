package org.baoku.web.search;

import java.util.List;
import java.util.Locale;
import org.baoku.index.result.ScoreReason;
import org.baoku.web.Link;

/// Why a search finds an article, and how its score is composed.
///
/// @param text the text of the query; empty for all articles
/// @param byDate whether the result is sorted by date, so that the score does not affect the order
/// @param reasons greatest weight first; none if the search does not find the article
record ExplanationView(Link article, String text, String resultUrl, boolean byDate, List<Reason> reasons) {
    /// One reason.
    ///
    /// @param kind the name in message keys
    /// @param terms the terms found; empty for reasons without terms
    /// @param share the percentage of the score
    record Reason(String kind, String terms, long share) {
        static Reason of(ScoreReason.Kind kind, String terms, double weight, double total) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Reason(name, terms, total == 0 ? 0 : Math.round(weight * 100 / total));
        }
    }
}

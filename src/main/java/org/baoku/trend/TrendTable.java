package org.baoku.trend;

import java.util.List;

/// The articles of each period: all of them, and those that match each search.
///
/// @param rows without gaps, oldest first
/// @param shortened whether older months were left out, because there are too many
public record TrendTable(TrendQuery.Unit unit, List<String> terms, List<Row> rows, boolean shortened) {
    public TrendTable {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
    }

    /// A period.
    ///
    /// @param period as `2023` or `2023-07`
    /// @param total the number of all articles
    /// @param counts the number of articles that match each search
    public record Row(String period, long total, List<Long> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        /// The part of the articles that match a search, 0 to 1; 0 where the period has no articles.
        public double share(int term) {
            return total == 0 ? 0 : (double) counts.get(term) / total;
        }
    }
}

package org.baoku.paper;

import java.util.List;
import java.util.stream.Stream;

/// The titles of an article, one element per printed line.
///
/// @param columnLabel 栏目, the column that the article belongs to
/// @param kicker 引题, the smaller lines before the headline
/// @param headline 主题
/// @param subheadline 副题, after the headline
public record Titles(List<String> columnLabel, List<String> kicker, List<String> headline, List<String> subheadline) {
    /// The parts that a printed line can belong to.
    public enum Part {
        COLUMN_LABEL,
        KICKER,
        HEADLINE,
        SUBHEADLINE
    }

    /// No title is printed, or none was found.
    public static final Titles NONE = new Titles(List.of(), List.of(), List.of(), List.of());

    public Titles {
        columnLabel = List.copyOf(columnLabel);
        kicker = List.copyOf(kicker);
        headline = List.copyOf(headline);
        subheadline = List.copyOf(subheadline);
    }

    /// The lines of the headline joined by a space; empty where there is none.
    public String headlineText() {
        return String.join(" ", headline);
    }

    /// All lines in reading order: label, kicker, headline, subheadline.
    public Stream<String> lines() {
        return Stream.of(columnLabel, kicker, headline, subheadline).flatMap(List::stream);
    }
}

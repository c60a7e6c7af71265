package org.baoku.paper;

import java.util.List;
import java.util.stream.Stream;

/// What stands above an article, a printed line each.
///
/// @param columnLabel 栏目 the article runs under
/// @param kicker 引题, the smaller line before the headline
/// @param headline 主题
/// @param subheadline 副题, after the headline
public record Titles(List<String> columnLabel, List<String> kicker, List<String> headline, List<String> subheadline) {
    /// What a printed line above an article can be.
    public enum Part {
        COLUMN_LABEL,
        KICKER,
        HEADLINE,
        SUBHEADLINE
    }

    /// Nothing printed above the article, or nothing found.
    public static final Titles NONE = new Titles(List.of(), List.of(), List.of(), List.of());

    public Titles {
        columnLabel = List.copyOf(columnLabel);
        kicker = List.copyOf(kicker);
        headline = List.copyOf(headline);
        subheadline = List.copyOf(subheadline);
    }

    /// The headline in one line, its printed lines separated by a space; empty where there is none.
    public String headlineText() {
        return String.join(" ", headline);
    }

    /// Every printed line in reading order: label, kicker, headline, subheadline.
    public Stream<String> lines() {
        return Stream.of(columnLabel, kicker, headline, subheadline).flatMap(List::stream);
    }
}

package org.baoku.paper;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Identifies an imported article, which has no printed lines, by what its file gives, so that it is found
/// again when the file is imported with changes.
///
/// @param headline its headline; empty if it has none
/// @param beginning the beginning of its body; empty if it has none
public record ImportedAnchor(String headline, String beginning) {
    private static final int BEGINNING = 40;

    /// The anchor of an article as its file gives it.
    public static ImportedAnchor of(SegmentedArticle article) {
        String body =
                article.blocks().isEmpty() ? "" : article.blocks().getFirst().text();
        int length = Math.min(BEGINNING, body.codePointCount(0, body.length()));
        return new ImportedAnchor(
                article.titles().headlineText(), body.substring(0, body.offsetByCodePoints(0, length)));
    }

    /// The position of the article among those of a file: the one with the same headline and beginning, else
    /// the only one with that headline, else the only one with that beginning; empty if there is none.
    public OptionalInt find(List<SegmentedArticle> articles) {
        List<ImportedAnchor> anchors = articles.stream().map(ImportedAnchor::of).toList();
        int same = anchors.indexOf(this);
        if (same >= 0) {
            return OptionalInt.of(same);
        }
        OptionalInt byHeadline =
                only(anchors, other -> !headline.isEmpty() && other.headline().equals(headline));
        return byHeadline.isPresent()
                ? byHeadline
                : only(
                        anchors,
                        other -> !beginning.isEmpty() && other.beginning().equals(beginning));
    }

    private static OptionalInt only(List<ImportedAnchor> anchors, Predicate<ImportedAnchor> condition) {
        int[] found = IntStream.range(0, anchors.size())
                .filter(i -> condition.test(anchors.get(i)))
                .limit(2)
                .toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }
}

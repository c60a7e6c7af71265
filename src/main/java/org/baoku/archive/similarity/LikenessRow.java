package org.baoku.archive.similarity;

/// Two articles that are alike, as seen from one of them.
///
/// @param kind `VERSION` or `EXCERPT`
/// @param resemblance the passages of both as a share of those of either
/// @param containment the passages of both as a share of those of the shorter text
/// @param isPart whether the article prints only a part of the other one
public record LikenessRow(
        long articleId, long otherId, String kind, double resemblance, double containment, boolean isPart) {
    static final String VERSION = "VERSION";
}

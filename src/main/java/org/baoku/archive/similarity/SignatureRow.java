package org.baoku.archive.similarity;

import java.util.List;

/// What is stored of an article so that articles like it are found.
///
/// @param letters how many letters and digits the body has
/// @param hash of all letters
/// @param bands hashes of passages
public record SignatureRow(long articleId, long pageId, int letters, long hash, List<Integer> bands) {
    public SignatureRow {
        bands = List.copyOf(bands);
    }
}

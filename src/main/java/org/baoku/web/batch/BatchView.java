package org.baoku.web.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.baoku.archive.batch.Batch;
import org.baoku.archive.batch.BatchTerm;
import org.baoku.batch.BatchMatrix;
import org.baoku.batch.BatchTerms;
import org.baoku.index.ArticleIndex;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// The page of a batch.
///
/// @param rows one for each term
/// @param grid the terms against each other; empty where there are too many for a page
/// @param byHits whether the terms with most articles stand first
/// @param partial whether only the first terms were compared in pairs
record BatchView(Batch batch, List<Row> rows, List<GridRow> grid, boolean byHits, boolean partial) {
    /// More terms than this are compared in the files only.
    private static final int MAX_GRID = 40;

    private static final int MAX_COMPANIONS = 5;

    /// A term with what was found.
    ///
    /// @param hits null until it was looked up
    /// @param searchUrl the search for the term
    record Row(BatchTerm term, @Nullable Long hits, String searchUrl, List<Pair> companions) {}

    /// Another term with the number of common articles.
    ///
    /// @param url the search for both terms
    record Pair(String term, long hits, String url) {}

    /// A term's row in the grid.
    record GridRow(String term, List<Pair> cells) {}

    static BatchView of(Batch batch, BatchMatrix matrix, boolean byHits) {
        List<List<BatchMatrix.Companion>> companions = matrix.companions(MAX_COMPANIONS);
        List<Row> rows = new ArrayList<>();
        for (BatchTerm term : matrix.terms()) {
            rows.add(new Row(
                    term,
                    term.hits(),
                    url(term.text()),
                    companions.get(term.position()).stream()
                            .map(companion -> new Pair(
                                    companion.term().text(),
                                    companion.hits(),
                                    url(term.text(), companion.term().text())))
                            .toList()));
        }
        if (byHits) {
            rows.sort(Comparator.comparingLong((Row row) -> row.hits() == null ? -1L : row.hits())
                    .reversed());
        }
        int terms = matrix.terms().size();
        boolean drawn = batch.state() == Batch.State.FINISHED && terms > 1 && terms <= MAX_GRID;
        return new BatchView(batch, rows, drawn ? grid(matrix) : List.of(), byHits, terms > ArticleIndex.MAX_TOGETHER);
    }

    private static List<GridRow> grid(BatchMatrix matrix) {
        List<String> terms = matrix.terms().stream().map(BatchTerm::text).toList();
        long[][] counts = matrix.counts(terms.size());
        return IntStream.range(0, terms.size())
                .mapToObj(i -> new GridRow(
                        terms.get(i),
                        IntStream.range(0, terms.size())
                                .mapToObj(j -> new Pair(
                                        terms.get(j),
                                        counts[i][j],
                                        i == j ? url(terms.get(i)) : url(terms.get(i), terms.get(j))))
                                .toList()))
                .toList();
    }

    /// The search for the articles that have all these terms.
    static String url(String... terms) {
        return SiteUrls.search(BatchTerms.search(terms));
    }
}

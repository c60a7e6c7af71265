package org.baoku.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.FSDirectory;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.LuceneArticleIndex;
import org.baoku.index.lucene.generation.LiveGeneration;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches that would cost too much are refused before they run.
class SearchCostTest {
    private static final int ARTICLES = 500;
    private static final int FIRST_LETTER = '\u4E00';
    private static final int LETTERS = 60;
    private static final int LIMIT = 60_000;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    /// Each article has sixty letters, each beside many others.
    private static List<ArticleEntry> articles() {
        List<ArticleEntry> articles = new ArrayList<>();
        for (int id = 1; id <= ARTICLES; id++) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < 4 * LETTERS; i++) {
                body.appendCodePoint(FIRST_LETTER + (i * (1 + id % 7) + i / LETTERS) % LETTERS);
            }
            articles.add(Draft.of(id, "题", body.toString(), "唯" + id).entry());
        }
        return articles;
    }

    private static String letters(int count, String between) {
        return IntStream.range(FIRST_LETTER, FIRST_LETTER + count)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(between));
    }

    @Test
    void manyFrequentAlternativesAreRefusedAndTheSameWordsTogetherWithARareOneAreNot() {
        SearchBudget.Limits limits = new SearchBudget.Limits(Duration.ofMinutes(1), LIMIT);
        try (LuceneArticleIndex index = new LuceneArticleIndex(
                new LiveGeneration(folder, FSDirectory::open, true, true), SearchSources.NONE, limits)) {
            index.write(List.of(new PageEntry(1, articles())), 1);
            SearchQuery costly = SearchQuery.of(letters(LETTERS, "|"));

            assertThatExceptionOfType(InvalidQueryException.class)
                    .isThrownBy(() -> index.search(costly))
                    .returns("query.bad.costly", InvalidQueryException::messageKey);
            assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> index.allHits(costly));
            assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> index.explain(costly, 1));
            assertThatExceptionOfType(InvalidQueryException.class)
                    .isThrownBy(() -> index.facetValues(costly, Facet.REPORTER, "", 10));
            assertThat(index.suggest(costly.text() + " 一", 10))
                    .as("suggestions need not know the text before")
                    .isNotNull();
            assertThat(index.search(SearchQuery.of(letters(2, "|"))).total()).isPositive();
            assertThat(index.search(SearchQuery.of("唯77 " + letters(2, ""))).hits())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void everyRunOfTheQueryCounts() {
        String text = letters(12, "|");
        SearchQuery plain = SearchQuery.of(text);
        SearchQuery filtered = plain;
        for (Facet facet : Facet.values()) {
            filtered = filtered.withFilter(facet, new FacetFilter("无", true));
        }
        SearchQuery everyFacetFiltered = filtered;
        SearchBudget.Limits limits = new SearchBudget.Limits(Duration.ofMinutes(1), LIMIT);
        try (LuceneArticleIndex index = new LuceneArticleIndex(
                new LiveGeneration(folder, FSDirectory::open, true, true), SearchSources.NONE, limits)) {
            index.write(List.of(new PageEntry(1, articles())), 1);

            assertThat(index.search(plain).total()).isEqualTo(ARTICLES);
            assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> index.search(everyFacetFiltered));
        }
    }
}

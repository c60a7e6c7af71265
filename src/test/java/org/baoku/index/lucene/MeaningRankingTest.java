package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.baoku.index.ArticleIndex;
import org.baoku.index.HitStream;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.entry.TextVector;
import org.baoku.index.lucene.search.MeaningRanking;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.Hit;
import org.baoku.index.result.PartialHit;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.SimilarArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Vectors rank, and do nothing else. They are invented here: the model is tested where it lives.
class MeaningRankingTest {
    private static final List<String> WORDS = List.of("盐湖", "提锂", "产量", "新桥", "通车", "图书馆", "开馆", "洪水", "救援", "学校");
    private static final int ARTICLES = 60;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    private final Random random = new Random(7);

    private TextVector vector() {
        byte[] bytes = new byte[512];
        random.nextBytes(bytes);
        return TextVector.of(bytes);
    }

    /// Articles of a few words each; one in four has no vector.
    private List<PageEntry> pages() {
        List<PageEntry> pages = new ArrayList<>();
        for (int id = 1; id <= ARTICLES; id++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            ArticleEntry article = Draft.of(id, words.getFirst() + words.get(1), String.join("，", words))
                    .by(new IndexedPerson(1 + id % 3, List.of("何青", "林小河", "周山").get(id % 3)))
                    .on("2023-07-" + (10 + id % 19))
                    .entry();
            pages.add(new PageEntry(id, List.of(id % 4 == 0 ? article : article.withVector(vector()))));
        }
        return pages;
    }

    private LuceneArticleIndex index(String name, QuestionEncoder encoder, List<PageEntry> pages) {
        LuceneArticleIndex index =
                new LuceneArticleIndex(folder.resolve(name), SearchSources.NONE.withEncoder(encoder));
        index.write(pages, 1);
        return index;
    }

    /// Searches again where partial matches may have been left out because the machine is busy.
    private static SearchResult search(ArticleIndex index, SearchQuery query) {
        SearchResult result = index.search(query);
        for (int attempt = 0; attempt < 4 && result.partialTotal() == 0; attempt++) {
            result = index.search(query);
        }
        return result;
    }

    private static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    private static List<Long> partialIds(SearchResult result) {
        return result.partial().stream().map(PartialHit::hit).map(Hit::id).toList();
    }

    @Test
    void theMeaningChangesTheOrderOfAQuestionAndNothingElse() {
        List<PageEntry> pages = pages();
        TextVector asked = vector();
        int moved = 0;
        try (LuceneArticleIndex plain = index("plain", QuestionEncoder.NONE, pages);
                LuceneArticleIndex meaning = index("meaning", _ -> Optional.of(asked), pages)) {
            for (int round = 0; round < 60; round++) {
                String one = WORDS.get(random.nextInt(WORDS.size()));
                String other = WORDS.get(random.nextInt(WORDS.size()));
                String text = switch (round % 6) {
                    case 0 -> one + " " + other;
                    case 1 -> one;
                    case 2 -> "\"" + one + "\" " + other;
                    case 3 -> one + " -" + other;
                    case 4 -> "何青 周山";
                    default -> one + "的" + other + "什么时候" + WORDS.get(random.nextInt(WORDS.size()));
                };
                for (SortOrder order : SortOrder.values()) {
                    SearchQuery query = SearchQuery.of(text).withSort(order).withSize(100);
                    SearchResult before = search(plain, query);
                    SearchResult after = search(meaning, query);

                    assertThat(after.total()).as(text).isEqualTo(before.total());
                    assertThat(after.facets()).as(text).isEqualTo(before.facets());
                    assertThat(after.months()).as(text).isEqualTo(before.months());
                    assertThat(after.dates()).as(text).isEqualTo(before.dates());
                    assertThat(after.partialTotal()).as(text).isEqualTo(before.partialTotal());
                    assertThat(ids(after)).as(text).containsExactlyInAnyOrderElementsOf(ids(before));
                    assertThat(partialIds(after)).as(text).containsExactlyInAnyOrderElementsOf(partialIds(before));
                    if (order != SortOrder.RELEVANCE || (round % 6 > 0 && round % 6 < 5)) {
                        assertThat(ids(after)).as(text).isEqualTo(ids(before));
                        assertThat(partialIds(after)).as(text).isEqualTo(partialIds(before));
                    } else if (!ids(after).equals(ids(before))
                            || !partialIds(after).equals(partialIds(before))) {
                        moved++;
                    }
                }
            }
        }
        assertThat(moved).isPositive();
    }

    @Test
    void pagesFollowOneAnotherAndExportsHaveTheSameOrder() {
        List<PageEntry> pages = new ArrayList<>();
        for (int id = 1; id <= MeaningRanking.WINDOW + 40; id++) {
            pages.add(new PageEntry(
                    id,
                    List.of(Draft.of(id, "盐湖", "提锂产量".repeat(1 + random.nextInt(5)))
                            .entry()
                            .withVector(vector()))));
        }
        TextVector asked = vector();
        try (LuceneArticleIndex index = index("pages", _ -> Optional.of(asked), pages);
                HitStream all = index.allHits(SearchQuery.of("盐湖 产量"))) {
            List<Long> exported = new ArrayList<>();
            all.forEachRemaining(hit -> exported.add(hit.id()));
            for (int size : new int[] {7, 50, MeaningRanking.WINDOW}) {
                List<Long> byStart = new ArrayList<>();
                for (int start = 0; start < exported.size(); start += size) {
                    byStart.addAll(ids(
                            index.search(SearchQuery.of("盐湖 产量").withSize(size).withStart(start))));
                }
                assertThat(byStart).as("by start, %d at once", size).isEqualTo(exported);

                List<Long> byCursor = new ArrayList<>();
                SearchResult page = index.search(SearchQuery.of("盐湖 产量").withSize(size));
                byCursor.addAll(ids(page));
                while (page.next() != null) {
                    String cursor = page.next().parameter();
                    page = index.search(SearchQuery.fromParams(Map.of(
                            "q",
                            List.of("盐湖 产量"),
                            "size",
                            List.of("" + Math.min(size, 200)),
                            "after",
                            List.of(cursor))));
                    byCursor.addAll(ids(page));
                }
                assertThat(byCursor).as("by cursor, %d at once", size).isEqualTo(exported);
            }
        }
    }

    @Test
    void theExplanationSaysWhatTheMeaningAdds() {
        List<PageEntry> pages = pages();
        TextVector asked = vector();
        try (LuceneArticleIndex plain = index("plain", QuestionEncoder.NONE, pages);
                LuceneArticleIndex meaning = index("meaning", _ -> Optional.of(asked), pages)) {
            SearchQuery query = SearchQuery.of("盐湖 产量").withSize(100);
            List<Long> byWords = ids(plain.search(query));
            List<Long> byBoth = ids(meaning.search(query));
            assertThat(byBoth).hasSizeGreaterThan(2);
            for (long id : byBoth) {
                assertThat(meaning.explain(query, id))
                        .filteredOn(reason -> reason.kind() == ScoreReason.Kind.MEANING)
                        .singleElement()
                        .satisfies(reason -> {
                            assertThat(reason.words())
                                    .isEqualTo((byWords.indexOf(id) + 1) + " → " + (byBoth.indexOf(id) + 1));
                            assertThat(reason.weight()).isNotNegative();
                        });
            }
            assertThat(meaning.explain(SearchQuery.of("盐湖"), byBoth.getFirst()))
                    .noneMatch(reason -> reason.kind() == ScoreReason.Kind.MEANING);
        }
    }

    @Test
    void anIndexWithoutVectorsIsSearchedByWords() {
        List<PageEntry> pages = pages().stream()
                .map(page -> new PageEntry(
                        page.pageId(),
                        page.articles().stream()
                                .map(article -> article.withVector(null))
                                .toList()))
                .toList();
        TextVector asked = vector();
        try (LuceneArticleIndex plain = index("plain", QuestionEncoder.NONE, pages);
                LuceneArticleIndex meaning = index("meaning", _ -> Optional.of(asked), pages)) {
            SearchQuery query = SearchQuery.of("盐湖 产量").withSize(100);

            assertThat(ids(meaning.search(query)))
                    .isEqualTo(ids(plain.search(query)))
                    .isNotEmpty();
            assertThat(meaning.similar(1, 10)).isEqualTo(plain.similar(1, 10));
        }
    }

    @Test
    void similarArticlesAreRankedByMeaningToo() {
        List<PageEntry> pages = new ArrayList<>();
        TextVector near = vector();
        for (int id = 1; id <= 40; id++) {
            ArticleEntry article = Draft.of(id, "新桥通车", "图书馆开馆，洪水救援，学校" + id).entry();
            pages.add(new PageEntry(id, List.of(article.withVector(id == 1 || id == 33 ? near : vector()))));
        }
        try (LuceneArticleIndex index = index("similar", QuestionEncoder.NONE, pages)) {
            List<SimilarArticle> similar = index.similar(1, 20);

            assertThat(similar).hasSize(20);
            assertThat(similar)
                    .extracting(found -> found.hit().id())
                    .contains(33L)
                    .doesNotContain(1L);
            assertThat(similar.stream().max(Comparator.comparingDouble(SimilarArticle::meaning)))
                    .map(found -> found.hit().id())
                    .contains(33L);
        }
    }

    @Test
    void vectorsHaveARevisionOfTheirOwn() {
        List<PageEntry> pages = pages();
        Path directory = folder.resolve("revisions");
        try (LuceneArticleIndex index = new LuceneArticleIndex(directory)) {
            index.write(pages, 5);
            assertThat(index.vectorRevision()).isZero();

            index.writeVectors(pages, 3);
            index.write(pages.subList(0, 1), 6);
        }
        try (LuceneArticleIndex index = new LuceneArticleIndex(directory)) {
            assertThat(index.revision()).isEqualTo(6);
            assertThat(index.vectorRevision()).isEqualTo(3);
            assertThat(index.size()).isEqualTo(ARTICLES);
            try (ArticleIndex.Generation next = index.begin()) {
                next.add(pages);
                next.publish(7, 4);
            }
            assertThat(index.revision()).isEqualTo(7);
            assertThat(index.vectorRevision()).isEqualTo(4);
        }
    }
}

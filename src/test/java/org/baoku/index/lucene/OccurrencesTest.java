package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.index.ArticleIndex;
import org.baoku.index.FolderSource;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.SearchSources;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Hit;
import org.baoku.index.result.Occurrences;
import org.baoku.index.result.Occurrences.Dated;
import org.baoku.index.result.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counting without ranking, common matches, and the search in a folder.
class OccurrencesTest {
    /// Folder 9 has the articles 1, 3 and one that is gone.
    private static final FolderSource FOLDERS =
            folder -> folder == 9 ? Optional.of(new long[] {1, 3, 77}) : Optional.empty();

    @TempDir
    private Path folder;

    private LuceneArticleIndex index;

    @BeforeEach
    void index() {
        index = new LuceneArticleIndex(folder, SearchSources.NONE.withFolders(FOLDERS));
        List<PageEntry> pages = Stream.of(
                        Draft.of(1, "大桥合龙", "江上大桥合龙，林知到场。").on("2021-03-05"),
                        Draft.of(2, "大桥通车", "林知与周舟到场。").on("2022-07-01"),
                        Draft.of(3, "灯会", "周舟开幕。").on("2022-07-02"),
                        Draft.of(4, "大桥旧照", "无日期。").on(""))
                .map(Draft::entry)
                .map(entry -> new PageEntry(entry.id(), List.of(entry)))
                .toList();
        index.write(pages, 1);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theFirstAndTheLastDatedArticleAreFound() {
        assertThat(index.occurrences(SearchQuery.of("大桥")))
                .isEqualTo(new Occurrences(
                        3,
                        new Dated(1, LocalDate.of(2021, 3, 5)),
                        new Dated(2, LocalDate.of(2022, 7, 1)),
                        List.of(new FacetCount("2021-03", "2021-03", 1), new FacetCount("2022-07", "2022-07", 1))));
        assertThat(index.occurrences(SearchQuery.of("旧照"))).isEqualTo(new Occurrences(1, null, null, List.of()));
        assertThat(index.occurrences(SearchQuery.of("无此事"))).isEqualTo(new Occurrences(0, null, null, List.of()));
        assertThat(index.occurrences(SearchQuery.ALL).total()).isEqualTo(4);
    }

    @Test
    void commonMatchesAreCountedInPairs() {
        assertThat(index.together(List.of(SearchQuery.of("大桥"), SearchQuery.of("林知"), SearchQuery.of("周舟"))))
                .isDeepEqualTo(new long[][] {{3, 2, 1}, {2, 2, 1}, {1, 1, 2}});
        List<SearchQuery> tooMany = Collections.nCopies(ArticleIndex.MAX_TOGETHER + 1, SearchQuery.ALL);
        assertThatThrownBy(() -> index.together(tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderRestrictsHitsCountsAndFacets() {
        SearchResult inFolder = index.search(SearchQuery.of("大桥").withFolder(9L));
        assertThat(inFolder.hits()).extracting(Hit::id).containsExactly(1L);
        assertThat(inFolder.total()).isEqualTo(1);
        assertThat(inFolder.months()).extracting(FacetCount::value).containsExactly("2021-03");
        assertThat(index.search(SearchQuery.ALL.withFolder(9L)).total()).isEqualTo(2);
        assertThat(index.occurrences(SearchQuery.ALL.withFolder(9L)).total()).isEqualTo(2);
        assertThat(index.explain(SearchQuery.of("大桥").withFolder(9L), 2)).isEmpty();
    }

    @Test
    void aFolderThatMayNotBeSeenIsRejected() {
        SearchQuery query = SearchQuery.ALL.withFolder(8L);
        assertThatThrownBy(() -> index.search(query))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("folder=8");
    }
}

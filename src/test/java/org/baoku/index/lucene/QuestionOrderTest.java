package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baoku.index.IndexContract.Draft;
import org.baoku.index.SearchSources;
import org.baoku.index.SynonymSource;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The articles that hold all words of a question are ordered by what answers it, too.
class QuestionOrderTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    private SearchResult search(SynonymSource synonyms, String question, String... bodies) {
        List<PageEntry> pages = new ArrayList<>();
        for (String body : bodies) {
            long id = pages.size() + 1L;
            pages.add(new PageEntry(id, List.of(Draft.of(id, "", body).entry())));
        }
        try (LuceneArticleIndex index = new LuceneArticleIndex(folder, SearchSources.NONE.withSynonyms(synonyms))) {
            index.write(pages, 1);
            return index.search(SearchQuery.of(question));
        }
    }

    @Test
    void termsOfTheBestArticlesOrderFullMatches() {
        SearchResult result = search(
                SynonymSource.NONE,
                "海湾新桥什么时候建成通车",
                "海湾的新桥已经建成，车辆通车，天气晴朗。",
                "海湾的新桥已经建成，车辆通车，剪彩典礼。",
                "海湾新桥今天通车，剪彩典礼隆重举行。",
                "新桥通车，剪彩典礼上掌声热烈。",
                "海湾新桥举行剪彩典礼。",
                "天气晴朗，适合出行。",
                "今天天气晴朗。",
                "明天天气晴朗。",
                "天气晴朗，有利收割。",
                "周末天气晴朗。",
                "图书馆开馆。",
                "学校放假。");

        assertThat(result.total()).isEqualTo(2);
        assertThat(result.hits()).extracting(Hit::id).containsExactly(2L, 1L);
    }

    @Test
    void aFullMatchByASynonymStays() {
        SearchResult result =
                search(() -> List.of(List.of("发改委", "国家发展和改革委员会")), "发改委公布油价", "国家发展和改革委员会今天公布油价。", "天气晴朗。", "发改委回应。");

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.hits()).extracting(Hit::id).containsExactly(1L);
    }
}

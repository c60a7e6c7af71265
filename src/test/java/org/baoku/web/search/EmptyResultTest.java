package org.baoku.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.index.query.SearchQuery;
import org.junit.jupiter.api.Test;

/// A search without hits tells an empty archive from words that nobody wrote.
class EmptyResultTest {
    private static final SearchQuery BRIDGE = SearchQuery.ALL.withText("\"江上 新桥\"");

    @Test
    void inAnEmptyArchiveNoOtherWordsAreSuggested() {
        EmptyResult empty = EmptyResult.of(BRIDGE, List.of(), _ -> 0);

        assertThat(empty.archiveEmpty()).isTrue();
        assertThat(empty.looser()).isNull();
    }

    @Test
    void otherwiseALooserSearchIsOffered() {
        EmptyResult empty = EmptyResult.of(BRIDGE, List.of(), query -> query.equals(SearchQuery.ALL) ? 26 : 0);

        assertThat(empty.archiveEmpty()).isFalse();
        assertThat(empty.looser()).isNotNull();
    }

    @Test
    void aConditionInTheTextThatLeavesNothingCanBeTakenAway() {
        SearchQuery excluding = SearchQuery.ALL.withText("新桥 官员:何青 -官员:石大山");

        EmptyResult empty = EmptyResult.of(
                excluding,
                List.of(),
                query -> query.text().equals("新桥 官员:何青") ? 7 : query.equals(SearchQuery.ALL) ? 26 : 0);

        assertThat(empty.withoutClause()).singleElement().satisfies(tried -> {
            assertThat(tried.search().label()).isEqualTo("-官员:石大山");
            assertThat(tried.count()).isEqualTo(7);
        });
        assertThat(empty.looser()).as("nothing had to stand together").isNull();
    }
}

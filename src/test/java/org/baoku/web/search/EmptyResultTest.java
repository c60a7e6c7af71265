package org.baoku.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.index.SearchQuery;
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
}

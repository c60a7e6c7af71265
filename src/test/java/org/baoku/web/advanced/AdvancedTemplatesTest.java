package org.baoku.web.advanced;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.util.List;
import java.util.Map;
import org.baoku.index.query.SearchQuery;
import org.baoku.web.search.ActiveFilter;
import org.baoku.web.search.SearchForm;
import org.junit.jupiter.api.Test;

/// Renders the form of the advanced search.
class AdvancedTemplatesTest {
    @Test
    void theFormIsComplete() {
        assertCompleteForReaders(
                "advanced",
                Map.of(
                        "advanced",
                        new AdvancedView(
                                AdvancedView.groups(AdvancedQuery.read("灯会 标题:" + HOSTILE)),
                                "all",
                                List.of("exact", "all", "any"),
                                List.of(new ActiveFilter(
                                        "reporter", HOSTILE, HOSTILE, true, false, null, SearchQuery.ALL)),
                                List.of(new SearchForm.Field("reporter", HOSTILE)),
                                "/search")));
    }
}

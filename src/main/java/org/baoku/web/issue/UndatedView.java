package org.baoku.web.issue;

import java.util.List;
import org.baoku.web.ArticleListItem;
import org.jspecify.annotations.Nullable;

/// The pages whose day is unknown.
///
/// @param next the address of the pages that came in before these; null where there are none
record UndatedView(List<UndatedPage> pages, @Nullable String next) {
    /// A page whose day is unknown.
    ///
    /// @param evidence the evidence for its day, sentences
    record UndatedPage(
            String fileName, String newspaper, String url, List<String> evidence, List<ArticleListItem> articles) {}
}

package org.baoku.web.issue;

import java.util.List;
import org.baoku.web.ArticleListItem;

/// The pages whose day is unknown.
record UndatedView(List<UndatedPage> pages) {
    /// A page whose day is unknown.
    ///
    /// @param evidence the evidence for its day, sentences
    record UndatedPage(
            String fileName, String newspaper, String url, List<String> evidence, List<ArticleListItem> articles) {}
}

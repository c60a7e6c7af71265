package org.baoku.web.issue;

import java.util.List;
import org.baoku.web.ArticleListItem;

/// The pages whose day is not known.
public record UndatedView(List<UndatedPage> pages) {
    /// Such a page.
    public record UndatedPage(
            String fileName, String newspaper, String url, List<String> evidence, List<ArticleListItem> articles) {}
}

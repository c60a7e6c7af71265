package org.baoku.web;

import java.util.List;

/// The pages whose day is not known.
record UndatedView(List<UndatedPage> pages) {
    /// Such a page.
    record UndatedPage(
            String fileName, String newspaper, String url, List<String> evidence, List<ArticleLine> articles) {}
}

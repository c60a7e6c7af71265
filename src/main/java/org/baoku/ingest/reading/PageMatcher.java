package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.ArticleMatcher;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageLookup;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSketchRepository;
import org.baoku.archive.page.SourceContent;
import org.baoku.paper.Article;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.text.TextSketch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the page of the archive that an incoming file replaces with other content.
@Component
public final class PageMatcher {
    /// The minimum share of common text at which two readings are the same page.
    private static final double MIN_COMMON_TEXT = 0.5;

    /// How far the estimated date of a page may move if its text changes a little.
    private static final int MAX_DAYS_APART = 3;

    /// The minimum similarity of the texts ([TextSketch]) of two readings of one page of the same day.
    private static final double MIN_SIMILARITY = 0.7;

    /// The same if the file's day is unknown and the page's is not, or if an editor gave the page another:
    /// some pages of a newspaper come every week with few changes.
    private static final double MIN_SIMILARITY_OF_OTHER_DAY = 0.95;

    private final PageLookup lookup;
    private final PageSketchRepository sketches;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;

    PageMatcher(
            PageLookup lookup,
            PageSketchRepository sketches,
            PageRepository pages,
            IssueDayCorrectionRepository dayCorrections) {
        this.lookup = lookup;
        this.sketches = sketches;
        this.pages = pages;
        this.dayCorrections = dayCorrections;
    }

    /// The id of the page that the file replaces; empty if its page is new.
    ///
    /// A page of the same date and label is replaced; else a page from a file of the same path, if its date and
    /// text are similar; else a page of the same day, or without a day, whose text is nearly the same; else
    /// the page that came as text and now comes with the places of its lines, or the reverse, if its text is
    /// similar.
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
                .or(() -> findNearlySame(origin, content, date))
                .or(() -> findInOtherForm(origin, content, read));
    }

    /// The page of a day, or without a day, whose text is nearly that of a file; empty if there is none. A page
    /// with another label than the file's is another page, however much they print alike.
    ///
    /// @param date null if the file's day is unknown: then the page may be of any day
    public Optional<Long> findNearlySame(PageOrigin origin, SourceContent content, @Nullable LocalDate date) {
        return sketches.similar(origin.newspaper(), date, origin.givenLabel(), content.text()).stream()
                .filter(page -> !lookup.isOtherPageOfFile(page.id(), content))
                .flatMap(page -> {
                    double similarity = TextSketch.similarity(content.text(), printedText(page.id()));
                    boolean sameDay = page.date() == null || page.date().equals(date);
                    return similarity >= (sameDay ? MIN_SIMILARITY : MIN_SIMILARITY_OF_OTHER_DAY)
                            ? Stream.of(new Similar(page.id(), similarity))
                            : Stream.empty();
                })
                .max(Comparator.comparingDouble(Similar::similarity))
                .map(Similar::page);
    }

    /// Whether a text has the printed lines of a page, whatever its encoding, line ends and blank lines.
    public boolean hasSameLines(long page, String text) {
        return pages.source(page)
                .filter(source -> source.format() == PageFormat.PRINTED)
                .filter(source -> printedLines(source.lines().stream()).equals(printedLines(text.lines())))
                .isPresent();
    }

    private static List<String> printedLines(Stream<String> lines) {
        return lines.map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String printedText(long page) {
        return pages.source(page)
                .map(source -> String.join("\n", source.lines()))
                .orElse("");
    }

    private record Similar(long page, double similarity) {}

    /// The most similar page that came in the other form.
    private Optional<Long> findInOtherForm(PageOrigin origin, SourceContent content, Page read) {
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

package org.baoku.ingest.bulk;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.ArticleMatcher;
import org.baoku.archive.page.PageRef;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;

/// The articles that import files give for a page.
///
/// @param text the lines of the files
/// @param articles the parsed lines
record ParsedPage(PageOrigin origin, String text, List<ImportedArticle> articles) {
    /// Whether a page of the archive has exactly these articles, and the same label if they give one.
    boolean matches(ArchivedPage archived) {
        PageRef ref = origin.givenLabel() == null ? unlabelled(archived.ref()) : archived.ref();
        return articles.size() == archived.articles().size()
                && IntStream.range(0, articles.size())
                        .allMatch(i ->
                                articles.get(i).matches(ref, archived.articles().get(i)));
    }

    /// Newspaper, day and label; the path for a page without label.
    String name() {
        LocalDate date = origin.givenDate();
        String label = origin.givenLabel();
        return origin.newspaper().name() + " " + (date == null ? "" : date + " ")
                + (label == null ? origin.path() : label);
    }

    private static PageRef unlabelled(PageRef ref) {
        return new PageRef(ref.id(), ref.newspaper(), ref.date(), ref.number(), null);
    }

    /// The headlines and bodies of these articles.
    String letters() {
        return letters(articles.stream().map(ImportedArticle::print));
    }

    /// The headlines and bodies of a page of the archive.
    static String letters(ArchivedPage archived) {
        return letters(archived.articles().stream().map(ArchivedArticle::print));
    }

    private static String letters(Stream<SegmentedArticle> articles) {
        return articles.map(article -> article.titles().headlineText() + "\n" + ArticleMatcher.body(article))
                .collect(joining("\n"));
    }
}

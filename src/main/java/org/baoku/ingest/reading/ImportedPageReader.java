package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baoku.archive.editing.CorrectionRepository.CorrectionInForce;
import org.baoku.archive.page.PageSource;
import org.baoku.paper.Article;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedPage;
import org.baoku.people.PageAnnotator;
import org.springframework.stereotype.Component;

/// Reads pages of imported articles: they are not segmented again, and only what their lines do not give is
/// annotated. Thread-safe.
@Component
public final class ImportedPageReader {
    private final ImportLineParser parser = new ImportLineParser();
    private final PageAnnotator annotator = new PageAnnotator();

    /// Reads a stored file of [org.baoku.archive.page.PageFormat#ARTICLES] with these corrections, whether
    /// or not they are in force.
    ///
    /// @param origin its given date, if there is one, replaces that of the lines
    CorrectedReading read(PageSource source, PageOrigin origin, List<CorrectionInForce> corrections) {
        List<ImportedArticle> articles = articles(source);
        LocalDate date = articles.getFirst().issueDate();
        return read(
                articles,
                origin.givenDate() == null && date != null ? origin.withGivenDate(date) : origin,
                corrections);
    }

    /// The articles of such a file, as it gives them.
    public List<ImportedArticle> articles(PageSource source) {
        List<ImportedArticle> articles = new ArrayList<>();
        for (String line : source.lines()) {
            try {
                articles.add(parser.parse(line));
            } catch (InvalidImportLineException e) {
                throw new IllegalStateException("A stored line of " + source.path() + " cannot be parsed", e);
            }
        }
        return articles;
    }

    /// Combines the articles of a page, with these corrections.
    ///
    /// @param origin its given date becomes the issue's date, which is unknown without it
    public CorrectedReading read(
            List<ImportedArticle> articles, PageOrigin origin, List<CorrectionInForce> corrections) {
        ImportedCorrections corrected = ImportedCorrections.apply(articles, corrections);
        return new CorrectedReading(read(corrected.articles(), origin), corrected.fitting(), corrected.conflicts());
    }

    private Page read(List<ImportedArticle> articles, PageOrigin origin) {
        List<Article> annotated = articles.stream().allMatch(ImportedArticle::isAnnotated)
                ? articles.stream()
                        .map(ImportedPageReader::withEmptyAnnotations)
                        .toList()
                : annotate(articles, origin);
        LocalDate date = origin.givenDate();
        return new Page(
                new IssueDay(date, date == null ? List.of() : List.of("导入的稿件记录给定的日期：" + date + "。")),
                IntStream.range(0, articles.size())
                        .mapToObj(i -> merge(articles.get(i), annotated.get(i), origin.newspaper()))
                        .toList(),
                List.of());
    }

    private List<Article> annotate(List<ImportedArticle> articles, PageOrigin origin) {
        SegmentedPage page =
                new SegmentedPage(articles.stream().map(ImportedArticle::print).toList(), List.of());
        return annotator.annotate(page, origin).articles();
    }

    private static Article withEmptyAnnotations(ImportedArticle article) {
        return new Article(article.print(), List.of(), Dateline.NONE, List.of());
    }

    /// What the line gives takes precedence over what was annotated.
    private static Article merge(ImportedArticle given, Article annotated, Newspaper newspaper) {
        return new Article(
                given.print(),
                given.byline() != null ? given.byline() : annotated.byline(),
                given.dateline() != null ? given.dateline() : annotated.dateline(),
                given.officials() != null
                        ? PageAnnotator.locate(given.print(), given.officials(), newspaper)
                        : annotated.officials(),
                given.appointments() != null ? given.appointments() : annotated.appointments());
    }
}

package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baoku.archive.page.PageSource;
import org.baoku.paper.Article;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedPage;
import org.baoku.people.PageAnnotator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads pages that came already split: nothing is split again, and only what the lines do not give is named. Safe
/// for many threads.
@Component
public final class ImportedPageReader {
    private final ImportLineParser reader = new ImportLineParser();
    private final PageAnnotator naming = new PageAnnotator();

    /// The page that the lines of a file of [org.baoku.archive.page.PageFormat#ARTICLES] say.
    ///
    /// @param origin where a person settled another day than the lines give, with that day
    Page read(PageSource source, PageOrigin origin) {
        List<ImportedArticle> lines = new ArrayList<>();
        for (String line : source.lines()) {
            try {
                lines.add(reader.parse(line));
            } catch (InvalidImportLineException e) {
                throw new IllegalStateException("The archive keeps only lines that were read once", e);
            }
        }
        LocalDate said = lines.getFirst().issueDate();
        return page(lines, origin.givenDate() == null && said != null ? origin.withGivenDate(said) : origin);
    }

    /// The page that these lines say, of the day that its origin gives; without one, the day stays open.
    public Page page(List<ImportedArticle> lines, PageOrigin origin) {
        LocalDate day = origin.givenDate();
        Newspaper newspaper = origin.newspaper();
        List<Article> named = lines.stream().allMatch(ImportedArticle::isNamed)
                ? List.of()
                : naming.annotate(
                                new SegmentedPage(
                                        lines.stream()
                                                .map(ImportedArticle::print)
                                                .toList(),
                                        List.of()),
                                origin)
                        .articles();
        List<Article> articles = IntStream.range(0, lines.size())
                .mapToObj(i -> article(lines.get(i), named.isEmpty() ? null : named.get(i), newspaper))
                .toList();
        return new Page(
                new IssueDay(day, day == null ? List.of() : List.of("导入的稿件记录给定的日期：" + day + "。")), articles, List.of());
    }

    /// @param named the article as it reads by itself; null where the line gives everything
    private static Article article(ImportedArticle line, @Nullable Article named, Newspaper newspaper) {
        return new Article(
                line.print(),
                given(line.byline(), named == null ? null : named.byline()),
                given(line.dateline(), named == null ? null : named.dateline()),
                line.officials() != null
                        ? PageAnnotator.locate(line.print(), line.officials(), newspaper)
                        : given(null, named == null ? null : named.officials()));
    }

    private static <T> T given(@Nullable T given, @Nullable T named) {
        if (given != null) {
            return given;
        }
        if (named == null) {
            throw new IllegalStateException("What a line does not give is named");
        }
        return named;
    }
}

package org.baoku.ingest;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.ArchivedArticle;
import org.baoku.archive.PageRef;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SplitArticle;
import org.jspecify.annotations.Nullable;

/// An article that comes already split: what one line of an import file says.
///
/// People and days that the line does not give are null: they are read from the article's text.
///
/// @param homePlace where the newspaper is at home; null where the line does not say
/// @param issueDate null where the issue's day is open
/// @param page the page's label; null where it is unknown
/// @param file where the page came from; null where the line does not say
/// @param officials with their places yet to be found
record ArticleLine(
        String newspaper,
        @Nullable String homePlace,
        @Nullable LocalDate issueDate,
        @Nullable String page,
        @Nullable String file,
        SplitArticle print,
        @Nullable List<Byline> byline,
        @Nullable Dateline dateline,
        @Nullable List<NamedOfficial> officials) {

    /// Which page of which issue an article stands on: the articles of one place are one page.
    ///
    /// @param file tells pages apart that have no label or no day; null for the others
    record Place(
            String newspaper,
            @Nullable LocalDate issueDate,
            @Nullable String label,
            @Nullable String file) {}

    /// Where the article stands.
    Place place() {
        return new Place(newspaper, issueDate, page, page == null || issueDate == null ? file : null);
    }

    /// Where the page came from; made of its place where the line does not say.
    String path() {
        return file != null
                ? file
                : newspaper + "/" + (issueDate == null ? "undated" : issueDate) + "/" + (page == null ? "page" : page)
                        + ".jsonl";
    }

    /// Whether everybody and every day is given.
    boolean isNamed() {
        return byline != null && dateline != null && officials != null;
    }

    /// Whether the archive holds exactly what this line says.
    boolean says(PageRef ref, ArchivedArticle archived) {
        Article article = archived.article();
        return newspaper.equals(ref.newspaper())
                && Objects.equals(issueDate, ref.date())
                && Objects.equals(page, ref.label())
                && print.equals(shortened(article.print()))
                && (byline == null || List.copyOf(new LinkedHashSet<>(byline)).equals(article.byline()))
                && (dateline == null || dateline.equals(article.dateline()))
                && (officials == null || bare(officials).equals(bare(article.officials())));
    }

    /// The same with only the first and the last line of its body, which is all that a line of an import file gives.
    private static SplitArticle shortened(SplitArticle print) {
        return new SplitArticle(
                print.titles(),
                print.lead(),
                print.signoff(),
                print.blocks(),
                ArticleReader.ends(print.bodyLines()),
                print.headlineLines(),
                print.labelLines(),
                print.confidence(),
                print.doubts(),
                print.jump());
    }

    private static List<PageRecord.OfficialRecord> bare(List<NamedOfficial> officials) {
        return officials.stream()
                .map(official -> new PageRecord.OfficialRecord(official.name(), official.office()))
                .toList();
    }
}

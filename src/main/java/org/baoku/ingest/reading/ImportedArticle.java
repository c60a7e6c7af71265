package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRef;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
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
public record ImportedArticle(
        String newspaper,
        @Nullable String homePlace,
        @Nullable LocalDate issueDate,
        @Nullable String page,
        @Nullable String file,
        SegmentedArticle print,
        @Nullable List<Byline> byline,
        @Nullable Dateline dateline,
        @Nullable List<NamedOfficial> officials) {

    /// Which page of which issue an article stands on: the articles of one place are one page.
    ///
    /// @param file tells pages apart that have no label or no day; null for the others
    public record Place(
            String newspaper,
            @Nullable LocalDate issueDate,
            @Nullable String label,
            @Nullable String file) {}

    /// Where the article stands.
    public Place place() {
        return new Place(newspaper, issueDate, page, page == null || issueDate == null ? file : null);
    }

    /// Where the page came from; made of its place where the line does not say.
    public String path() {
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
    public boolean matches(PageRef ref, ArchivedArticle archived) {
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
    private static SegmentedArticle shortened(SegmentedArticle print) {
        return new SegmentedArticle(
                print.titles(),
                print.lead(),
                print.signoff(),
                print.blocks(),
                ImportLineParser.ends(print.bodyLines()),
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

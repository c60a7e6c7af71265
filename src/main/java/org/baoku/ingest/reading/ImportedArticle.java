package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.intake.Reason;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRef;
import org.baoku.paper.Appointment;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;

/// An imported article: the content of one line of an import file.
///
/// Byline, dateline, officials and appointments are null if the line does not give them; they are then read
/// from the article's text.
///
/// @param homePlace the newspaper's home place; null if the line does not give it
/// @param issueDate null if the issue's date is unknown
/// @param page the page's label; null if it is unknown
/// @param file the path of the page's file; null if the line does not give it
/// @param refused what the line says and is not taken: a reporter called 通讯员
/// @param officials without the positions of their mentions in the text
public record ImportedArticle(
        String newspaper,
        @Nullable String homePlace,
        @Nullable LocalDate issueDate,
        @Nullable String page,
        @Nullable String file,
        SegmentedArticle print,
        @Nullable List<Byline> byline,
        @Nullable Dateline dateline,
        @Nullable List<NamedOfficial> officials,
        @Nullable List<Appointment> appointments,
        List<Reason> refused) {

    /// Identifies the page of an article; articles with equal keys form one page.
    ///
    /// @param file distinguishes pages without label or date; null for others
    public record PageKey(
            String newspaper,
            @Nullable LocalDate issueDate,
            @Nullable String label,
            @Nullable String file) {}

    /// The key of the article's page.
    public PageKey pageKey() {
        return new PageKey(newspaper, issueDate, page, page == null || issueDate == null ? file : null);
    }

    /// The path of the page's file; composed of newspaper, date and label if the line does not give it.
    public String path() {
        return file != null
                ? file
                : newspaper + "/" + (issueDate == null ? "undated" : issueDate) + "/" + (page == null ? "page" : page)
                        + ".jsonl";
    }

    /// Whether the line gives byline, dateline, officials and appointments.
    boolean isAnnotated() {
        return byline != null && dateline != null && officials != null && appointments != null;
    }

    /// Whether an article of the archive has exactly the content of this line.
    public boolean matches(PageRef ref, ArchivedArticle archived) {
        Article article = archived.article();
        return newspaper.equals(ref.newspaper())
                && Objects.equals(issueDate, ref.date())
                && Objects.equals(page, ref.label())
                && print.equals(withBodyEnds(article.print()))
                && (byline == null || List.copyOf(new LinkedHashSet<>(byline)).equals(article.byline()))
                && (dateline == null || dateline.equals(article.dateline()))
                && (officials == null || records(officials).equals(records(article.officials())))
                && (appointments == null || appointments.equals(article.appointments()));
    }

    /// The article with only the first and last line number of its body, as import files have them.
    private static SegmentedArticle withBodyEnds(SegmentedArticle print) {
        LineNumbers body = print.bodyLines();
        return new SegmentedArticle(
                print.titles(),
                print.lead(),
                print.signoff(),
                print.blocks(),
                body.isEmpty() ? body : LineNumbers.of(List.of(body.first(), body.last())),
                print.headlineLines(),
                print.labelLines(),
                print.confidence(),
                print.doubts(),
                print.jump());
    }

    private static List<PageRecord.OfficialRecord> records(List<NamedOfficial> officials) {
        return officials.stream()
                .map(official -> new PageRecord.OfficialRecord(official.name(), official.office()))
                .toList();
    }
}

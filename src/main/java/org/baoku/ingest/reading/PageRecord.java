package org.baoku.ingest.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.facsimile.ArticleRegion;
import org.baoku.paper.Appointment;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Box;
import org.baoku.paper.Doubt;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Page;
import org.baoku.paper.PartialDate;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;

/// The JSON form of a read page, which the `segment` command prints and other tools rely on.
///
/// Names and meanings of the fields are fixed; new fields may be added. What only a page with known places
/// has is left out where the page was read from text.
///
/// @param page the page's label (版次) as its masthead or folio prints it; null if none does
/// @param newspaper the newspaper's name, likewise
/// @param lines all lines with their places; null for text
/// @param unfolded the lines that the numbers count, if columns that stand side by side in the text were unfolded;
/// otherwise null
/// @param trust the share of the characters whose text can be trusted, 0 to 1; null for text
public record PageRecord(
        String file,
        @Nullable LocalDate issueDate,
        List<String> issueDateEvidence,
        double issueDateConfidence,
        List<ArticleRecord> articles,
        List<FurnitureRecord> furniture,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String page,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String newspaper,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LineRecord> lines,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> unfolded,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double trust) {

    /// The JSON form of an article.
    ///
    /// @param paragraphs strings, and objects `{"crosshead": …}` for headings inside the body
    /// @param bodyLines first and last line of the body, from 1; empty if no body was found
    /// @param continuedFrom the page, as printed, from which the article is continued (上接第1版); null if none
    /// @param continuedOn the page, as printed, on which the article continues (下转第2版); null if none
    public record ArticleRecord(
            List<String> columnLabel,
            List<String> kicker,
            List<String> headline,
            List<String> subheadline,
            List<BylineRecord> byline,
            DatelineRecord dateline,
            @Nullable String lead,
            @Nullable String signoff,
            List<Object> paragraphs,
            List<Integer> bodyLines,
            List<Integer> headlineLines,
            List<Integer> labelLines,
            List<OfficialRecord> officials,
            List<AppointmentRecord> appointments,
            double confidence,
            List<String> doubts,
            @Nullable String continuedFrom,
            @Nullable String continuedOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RegionRecord region) {
        /// The record of one article of a text.
        public static ArticleRecord of(Article article) {
            return of(article, null);
        }

        /// The record of one article.
        ///
        /// @param page the lines with their places; null for text
        static ArticleRecord of(Article article, @Nullable PlacedPage page) {
            SegmentedArticle print = article.print();
            return new ArticleRecord(
                    print.titles().columnLabel(),
                    print.titles().kicker(),
                    print.titles().headline(),
                    print.titles().subheadline(),
                    article.byline().stream()
                            .map(b -> new BylineRecord(b.name(), b.role(), b.medium()))
                            .toList(),
                    new DatelineRecord(
                            article.dateline().source(),
                            article.dateline().place(),
                            article.dateline().date()),
                    print.lead(),
                    print.signoff(),
                    print.blocks().stream().map(PageRecord::paragraph).toList(),
                    print.bodyLines().isEmpty()
                            ? List.of()
                            : List.of(
                                    print.bodyLines().first(), print.bodyLines().last()),
                    print.headlineLines().numbers(),
                    print.labelLines().numbers(),
                    article.officials().stream()
                            .map(o -> new OfficialRecord(o.name(), o.office()))
                            .toList(),
                    article.appointments().stream().map(AppointmentRecord::of).toList(),
                    print.confidence(),
                    print.doubts().stream().map(Doubt::toString).toList(),
                    print.jump().from(),
                    print.jump().to(),
                    page == null ? null : RegionRecord.of(print, page));
        }
    }

    /// The places of an article on its page and of its parts, each as boxes `[x, y, width, height]` in
    /// points from the page's top left corner.
    public record RegionRecord(List<List<Double>> label, List<List<Double>> headline, List<List<Double>> body) {
        static RegionRecord of(SegmentedArticle article, PlacedPage page) {
            return new RegionRecord(
                    boxes(article.labelLines(), page),
                    boxes(article.headlineLines(), page),
                    boxes(article.bodyLines(), page));
        }

        private static List<List<Double>> boxes(LineNumbers lines, PlacedPage page) {
            return ArticleRegion.of(page, lines).boxes().stream()
                    .map(PageRecord::box)
                    .toList();
        }
    }

    /// A line with its place.
    ///
    /// @param page the page's number in its file, from 1
    /// @param box `[x, y, width, height]` in points from the page's top left corner
    public record LineRecord(
            String text,
            int page,
            List<Double> box,
            double size,
            String font,
            boolean bold,
            boolean vertical,
            @Nullable String colour) {
        static LineRecord of(PlacedLine line, int page) {
            return new LineRecord(
                    line.text(),
                    page,
                    PageRecord.box(line.box()),
                    rounded(line.size()),
                    line.font(),
                    line.bold(),
                    line.vertical(),
                    line.colour());
        }
    }

    /// A person in the byline, in one role, and the medium printed with it.
    public record BylineRecord(
            String name, @Nullable String role, @Nullable String medium) {}

    /// Source, place and date of the news.
    public record DatelineRecord(
            @Nullable String source,
            @Nullable String place,
            @Nullable LocalDate date) {}

    /// A person who is named with an office.
    public record OfficialRecord(String name, @Nullable String title) {}

    /// Who took or left which office.
    ///
    /// @param kind `appointed`, `removed`, `resigned`, `nominated`, `elected`, `former`, `acting` or
    /// `current`
    /// @param evidence the sentence that says so
    /// @param date when it took place, a year, a month or a day: `2003`, `2003-04`, `2003-04-21`; null where
    /// it is not certain
    /// @param until when the printed period ended, likewise; left out where none is printed
    public record AppointmentRecord(
            String name,
            String office,
            String kind,
            String evidence,
            @Nullable String date,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String until) {
        /// The record of one appointment.
        public static AppointmentRecord of(Appointment appointment) {
            return new AppointmentRecord(
                    appointment.name(),
                    appointment.office(),
                    appointment.kind().word(),
                    appointment.evidence(),
                    text(appointment.date()),
                    text(appointment.until()));
        }

        private static @Nullable String text(@Nullable PartialDate date) {
            return date == null ? null : date.toString();
        }
    }

    /// A line that belongs to no article.
    public record FurnitureRecord(int line, String text, String kind) {}

    /// The record of a page that was read from a text file.
    ///
    /// @param unfolded its lines, where columns were unfolded; null where they are those of the file
    public static PageRecord of(String file, Page page, @Nullable String unfolded) {
        return of(file, page, null, unfolded);
    }

    /// The record of a page that was read from a file whose lines have places.
    public static PageRecord of(String file, Page page, LaidOutPage layout) {
        return of(file, page, layout, null);
    }

    private static PageRecord of(String file, Page page, @Nullable LaidOutPage layout, @Nullable String unfolded) {
        PlacedPage placed = layout == null ? null : layout.page();
        return new PageRecord(
                file,
                page.issueDay().date(),
                page.issueDay().evidence(),
                page.issueDay().confidence(),
                page.articles().stream()
                        .map(article -> ArticleRecord.of(article, placed))
                        .toList(),
                page.furniture().stream()
                        .map(f -> new FurnitureRecord(
                                f.line(),
                                f.text(),
                                f.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList(),
                layout == null ? null : layout.masthead().label(),
                layout == null ? null : layout.masthead().newspaper(),
                placed == null
                        ? null
                        : placed.lines().stream()
                                .map(line -> LineRecord.of(line, placed.number()))
                                .toList(),
                unfolded == null ? null : unfolded.lines().toList(),
                placed == null ? null : rounded(placed.trust()));
    }

    private static List<Double> box(Box box) {
        return List.of(rounded(box.x()), rounded(box.y()), rounded(box.width()), rounded(box.height()));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Object paragraph(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> text;
            case Block.Crosshead(String text) -> Map.of("crosshead", text);
        };
    }
}

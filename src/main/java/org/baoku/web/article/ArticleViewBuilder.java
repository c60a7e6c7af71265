package org.baoku.web.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedArticle.Appearance;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.archive.person.AppointmentFilter;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Mention;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.baoku.site.AppointmentQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;
import org.baoku.web.Link;
import org.baoku.web.PagePlace;
import org.baoku.web.PrintedPart;
import org.baoku.web.SourceLineView;
import org.baoku.web.TextSpan;
import org.baoku.web.facsimile.FacsimileFinder;
import org.baoku.web.search.ResultPosition;
import org.jspecify.annotations.Nullable;

/// Builds the page of an article, with the matches of a query marked.
final class ArticleViewBuilder {
    private final PageRepository pages;
    private final FacsimileFinder facsimiles;
    private final ArchivedArticle article;
    private final List<String> terms;
    private final PrintedPart part;
    private int matches;

    /// @param part the part of the article to show
    /// @param terms the texts to mark
    ArticleViewBuilder(PageRepository pages, FacsimileFinder facsimiles, ArticlePart part, List<String> terms) {
        this.pages = pages;
        this.facsimiles = facsimiles;
        this.article = part.article();
        this.part = part.part();
        this.terms = terms;
    }

    ArticleView build(
            @Nullable ResultPosition inResult,
            List<ListedAppointment> changes,
            List<RelatedArticle> related,
            int versions,
            ErratumLinkFinder.ErratumLinks errata) {
        SegmentedArticle print = article.print();
        Titles titles = print.titles();
        Optional<PageSource> source = pages.source(article.page().id());
        List<ArchivedArticle> onPage = pages.pages(List.of(article.page().id())).stream()
                .flatMap(page -> page.articles().stream())
                .toList();
        // matches are numbered in reading order, so the parts are split in this order
        List<List<TextSpan>> kicker = lines(article, titles.kicker(), Mention.Part.KICKER);
        List<List<TextSpan>> headline = lines(article, titles.headline(), Mention.Part.HEADLINE);
        List<List<TextSpan>> subheadline = lines(article, titles.subheadline(), Mention.Part.SUBHEADLINE);
        List<ArticleView.Paragraph> blocks = blocks(article);
        ArticleView.@Nullable Elsewhere continued = continued();
        return new ArticleView(
                article.id(),
                ArticleTitle.of(article),
                titles.headlineText().isBlank(),
                matches,
                inResult,
                PagePlace.of(article.page()),
                titles.columnLabel(),
                kicker,
                headline,
                subheadline,
                byline(),
                article.dateline().source(),
                article.dateline().place(),
                article.dateline().date(),
                print.lead(),
                blocks,
                print.signoff(),
                officials(),
                changes.stream().map(ArticleViewBuilder::change).toList(),
                neighbour(onPage, -1),
                neighbour(onPage, 1),
                source.map(PageSource::path).orElse(null),
                source.map(file -> SourceLineView.part(SourceLineView.around(article, file), part))
                        .orElse(List.of()),
                source.filter(file -> file.format() == PageFormat.ARTICLES).isPresent()
                        ? null
                        : Math.round(print.confidence() * 100),
                print.doubts(),
                facsimiles.cutout(article, terms).orElse(null),
                continued,
                beginning(),
                related,
                versions,
                errata);
    }

    private ArticleView.@Nullable Elsewhere continued() {
        @Nullable String page = article.print().jump().to();
        if (page == null) {
            return null;
        }
        return pages.continuation(article.id())
                .map(next -> new ArticleView.Elsewhere(
                        page, link(next), blocks(ArticlePart.of(next, null).article())))
                .orElseGet(() -> new ArticleView.Elsewhere(page, null, List.of()));
    }

    private ArticleView.@Nullable Elsewhere beginning() {
        @Nullable String page = article.print().jump().from();
        return page == null
                ? null
                : new ArticleView.Elsewhere(
                        page,
                        pages.beginning(article.id())
                                .map(ArticleViewBuilder::link)
                                .orElse(null),
                        List.of());
    }

    private static Link link(ArchivedArticle article) {
        return new Link(ArticleTitle.of(article), SiteUrls.article(article.id()));
    }

    private static ArticleView.Change change(ListedAppointment told) {
        Appointment appointment = told.appointment();
        return new ArticleView.Change(
                new Link(
                        appointment.name(),
                        told.official() == null
                                ? AppointmentQuery.url(AppointmentFilter.ALL.withName(appointment.name()))
                                : SiteUrls.official(told.official())),
                appointment.kind(),
                appointment.office());
    }

    private List<ArticleView.Credit> byline() {
        return article.credits().stream()
                .map(credit -> new ArticleView.Credit(
                        new Link(credit.byline().name(), SiteUrls.articlesOfReporter(credit.reporterId())),
                        role(credit.byline())))
                .toList();
    }

    /// The role with the medium before it, as printed: 中青报·中青网记者.
    private static @Nullable String role(Byline credit) {
        if (credit.medium() == null) {
            return credit.role();
        }
        return credit.role() == null ? credit.medium() : credit.medium() + credit.role();
    }

    private List<ArticleView.Named> officials() {
        return article.appearances().stream()
                .map(appearance -> new ArticleView.Named(
                        profile(appearance),
                        appearance.official().office(),
                        SiteUrls.articlesOfOfficial(appearance.officialId())))
                .toList();
    }

    private List<ArticleView.Paragraph> blocks(ArchivedArticle printed) {
        List<Block> blocks = printed.print().blocks();
        List<List<TextSpan>> spans =
                lines(printed, blocks.stream().map(Block::text).toList(), Mention.Part.BODY);
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> new ArticleView.Paragraph(blocks.get(i) instanceof Block.Crosshead, spans.get(i)))
                .toList();
    }

    /// The texts of one part of the article, split at names and matches.
    private List<List<TextSpan>> lines(ArchivedArticle printed, List<String> texts, Mention.Part part) {
        Map<Integer, List<TextSpan.Name>> names = names(printed, part);
        List<List<TextSpan>> lines = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            List<TextSpan> line =
                    TextSpan.numbered(TextSpan.split(texts.get(i), names.getOrDefault(i, List.of()), terms), matches);
            matches = line.stream().mapToInt(TextSpan::number).reduce(matches, Math::max);
            lines.add(line);
        }
        return lines;
    }

    /// The names in one part of the article, by the index of their text.
    private static Map<Integer, List<TextSpan.Name>> names(ArchivedArticle article, Mention.Part part) {
        Map<Integer, List<TextSpan.Name>> names = new HashMap<>();
        for (Appearance appearance : article.appearances()) {
            Link profile = profile(appearance);
            for (Mention mention : appearance.official().mentions()) {
                if (mention.part() == part) {
                    names.computeIfAbsent(mention.index(), _ -> new ArrayList<>())
                            .add(new TextSpan.Name(mention.start(), mention.end(), profile));
                }
            }
        }
        return names;
    }

    private static Link profile(Appearance appearance) {
        return new Link(appearance.official().name(), SiteUrls.official(appearance.officialId()));
    }

    /// The article at a distance on the page; null if there is none.
    private @Nullable Link neighbour(List<ArchivedArticle> onPage, int distance) {
        return onPage.stream()
                .filter(other -> other.position() == article.position() + distance)
                .findFirst()
                .map(ArticleViewBuilder::link)
                .orElse(null);
    }
}

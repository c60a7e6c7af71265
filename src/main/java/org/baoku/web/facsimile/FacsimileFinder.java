package org.baoku.web.facsimile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PagePictureRepository.Dimensions;
import org.baoku.archive.file.PictureAbsence;
import org.baoku.archive.file.PictureSize;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRef;
import org.baoku.facsimile.ArticleRegion;
import org.baoku.facsimile.WordFinder;
import org.baoku.paper.Box;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what the archive has of a page as printed. Pages that came as plain text have nothing.
@Component
public final class FacsimileFinder {
    /// How much of the page is shown around an article, in points.
    private static final double AROUND = 8;

    private final PageLayoutRepository layouts;
    private final PagePictureRepository pictures;
    private final FacsimileProperties settings;

    FacsimileFinder(PageLayoutRepository layouts, PagePictureRepository pictures, FacsimileProperties settings) {
        this.layouts = layouts;
        this.pictures = pictures;
        this.settings = settings;
    }

    /// The page with the areas of its articles.
    ///
    /// @param pdf whether it came as PDF
    public Optional<FacsimileView> page(ArchivedPage page, boolean pdf) {
        @Nullable PictureLinks picture = picture(page.ref().id());
        return layouts.find(page.ref().id())
                .map(placed -> new FacsimileView(
                        page.ref().id(),
                        placed.width(),
                        placed.height(),
                        picture,
                        absence(picture, page.ref().id()),
                        pdf && settings.pdfDownload() ? "/pages/" + page.ref().id() + "/page.pdf" : null,
                        page.articles().stream()
                                .map(article -> region(placed, article))
                                .filter(region -> !region.outline().isEmpty())
                                .toList()));
    }

    private static FacsimileView.Region region(PlacedPage page, ArchivedArticle article) {
        return new FacsimileView.Region(
                article.id(),
                ArticleTitle.of(article),
                SiteUrls.article(article.id()),
                ArticleRegion.of(page, article.print()).outline(),
                article.print().headlineLines().numbers().stream()
                        .filter(number -> number <= page.lines().size())
                        .map(page::line)
                        .map(FacsimileFinder::titleLine)
                        .toList());
    }

    private static FacsimileView.TitleLine titleLine(PlacedLine line) {
        return new FacsimileView.TitleLine(line.text().replace('\0', '\uFFFD'), line.box(), line.vertical());
    }

    /// The article's piece of its page.
    ///
    /// @param terms the words to mark
    public Optional<CutoutView> cutout(ArchivedArticle article, List<String> terms) {
        return layouts.find(article.page().id()).flatMap(page -> cutout(page, article, terms));
    }

    private Optional<CutoutView> cutout(PlacedPage page, ArchivedArticle article, List<String> terms) {
        ArticleRegion region = ArticleRegion.of(page, article.print());
        if (region.isEmpty()) {
            return Optional.empty();
        }
        @Nullable PictureLinks picture = picture(article.page().id());
        return Optional.of(new CutoutView(
                page.width(),
                page.height(),
                picture,
                absence(picture, article.page().id()),
                around(region.bounds(), page),
                region.outline(),
                new WordFinder(page, ArticleRegion.lines(article.print()))
                        .find(terms).stream()
                                .flatMap(word -> word.boxes().stream())
                                .toList(),
                SiteUrls.page(article.page()) + "#article-" + article.id()));
    }

    private static Box around(Box box, PlacedPage page) {
        return Box.between(
                Math.max(0, box.x() - AROUND),
                Math.max(0, box.y() - AROUND),
                Math.min(page.width(), box.right() + AROUND),
                Math.min(page.height(), box.bottom() + AROUND));
    }

    private @Nullable PictureLinks picture(long page) {
        Map<PictureSize, Dimensions> sizes = pictures.dimensions(page);
        @Nullable Dimensions small = sizes.get(PictureSize.SMALL);
        @Nullable Dimensions large = sizes.get(PictureSize.LARGE);
        return small == null || large == null
                ? null
                : new PictureLinks(
                        SiteUrls.picture(page, small.width()),
                        small.width(),
                        SiteUrls.picture(page, large.width()),
                        large.width(),
                        large.height());
    }

    private @Nullable PictureAbsence absence(@Nullable PictureLinks picture, long page) {
        return picture == null ? pictures.absence(page) : null;
    }

    /// The pages of an issue as small pictures; none if no page has a picture.
    ///
    /// @param pages in the order of the issue
    public List<Thumbnail> thumbnails(List<PageRef> pages) {
        Set<Long> pictured = new HashSet<>(
                pictures.withPicture(pages.stream().map(PageRef::id).toList(), PictureSize.SMALL));
        if (pictured.isEmpty()) {
            return List.of();
        }
        return pages.stream()
                .map(page -> new Thumbnail(
                        page.label(),
                        SiteUrls.page(page),
                        pictured.contains(page.id()) ? SiteUrls.picture(page.id(), PictureSize.SMALL.width()) : null))
                .toList();
    }
}

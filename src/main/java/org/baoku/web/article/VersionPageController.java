package org.baoku.web.article;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.similarity.VersionRepository;
import org.baoku.archive.similarity.VersionRepository.Version;
import org.baoku.paper.Block;
import org.baoku.similarity.WordDifference;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.ArticleTitle;
import org.baoku.web.Link;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.baoku.web.article.VersionsView.Comparison;
import org.baoku.web.article.VersionsView.VersionEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Lists the versions of an article and compares two of them word by word.
@Controller
final class VersionPageController {
    private static final String UNKNOWN_VERSION = "error.unknown.version";

    private final ArchiveLookup archive;
    private final PageRepository pages;
    private final VersionRepository versions;

    VersionPageController(ArchiveLookup archive, PageRepository pages, VersionRepository versions) {
        this.archive = archive;
        this.pages = pages;
        this.versions = versions;
    }

    /// @param with the version that the article is compared with; empty for none
    @GetMapping("/articles/{id}/versions")
    String versions(@PathVariable String id, @RequestParam(defaultValue = "") String with, Model model) {
        ArchivedArticle article = archive.article(id);
        List<VersionEntry> entries = versions.versions(article.id()).stream()
                .map(version -> entry(version, article))
                .toList();
        model.addAllAttributes(Map.of(
                "versions",
                new VersionsView(
                        new Link(ArticleTitle.of(article), SiteUrls.article(article.id())),
                        entries,
                        with.isBlank() ? null : comparison(article, entries, with))));
        return "versions";
    }

    private static VersionEntry entry(Version version, ArchivedArticle article) {
        boolean current = version.id() == article.id();
        String title = version.headline().isBlank() ? "№ " + version.id() : version.headline();
        return new VersionEntry(
                new Link(current ? ArticleTitle.of(article) : title, SiteUrls.article(version.id())),
                version.date(),
                version.newspaper(),
                version.label(),
                version.date() == null ? null : SiteUrls.page(version.newspaper(), version.date(), version.page()),
                version.letters(),
                current,
                version.isPart(),
                version.isWhole(),
                version.resemblance() == null ? null : Math.round(version.resemblance() * 100),
                SiteUrls.versions(article.id()) + "?with=" + version.id());
    }

    /// @throws PageNotShownException if it is no version of the article
    private @Nullable Comparison comparison(ArchivedArticle article, List<VersionEntry> entries, String with) {
        long other = PathValues.id(with, UNKNOWN_VERSION);
        String url = SiteUrls.article(other);
        List<VersionEntry> both = entries.stream()
                .filter(entry -> entry.current() || entry.article().url().equals(url))
                .toList();
        if (both.size() < 2) {
            throw PageNotShownException.notFound(UNKNOWN_VERSION, with);
        }
        ArchivedArticle version =
                pages.article(other).orElseThrow(() -> PageNotShownException.notFound(UNKNOWN_VERSION, with));
        boolean isFirst = both.getFirst().current();
        return new Comparison(
                both.getFirst(),
                both.getLast(),
                WordDifference.between(text(isFirst ? article : version), text(isFirst ? version : article)));
    }

    /// The headline and the paragraphs, a line each.
    private static String text(ArchivedArticle article) {
        return Stream.concat(
                        Stream.of(article.print().titles().headlineText()),
                        article.print().blocks().stream().map(Block::text))
                .filter(line -> !line.isBlank())
                .collect(joining("\n"));
    }
}

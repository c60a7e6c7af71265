package org.baoku.web.following;

import java.util.List;
import org.baoku.archive.following.CitedArticle;
import org.baoku.archive.following.SavedSearch;
import org.baoku.archive.following.SavedSearchRepository;
import org.baoku.archive.following.ToldArticleRepository;
import org.baoku.archive.following.ToldArticleRepository.Told;
import org.baoku.following.SignedLinks;
import org.baoku.site.SiteUrls;
import org.baoku.web.PageNotShownException;
import org.baoku.web.export.AtomFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The private feed of a saved search: whoever knows its address can read it.
@Controller
final class PrivateFeedController {
    private static final int ENTRIES = 50;

    private final SavedSearchRepository repository;
    private final ToldArticleRepository told;
    private final SignedLinks links;

    PrivateFeedController(SavedSearchRepository repository, ToldArticleRepository told, SignedLinks links) {
        this.repository = repository;
        this.told = told;
        this.links = links;
    }

    @GetMapping(value = "/following/feeds/{token}.atom", produces = "application/atom+xml;charset=UTF-8")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        SavedSearch search = links.feed(token)
                .flatMap(feed ->
                        repository.findFeed(feed.savedSearch()).filter(found -> found.feedVersion() == feed.version()))
                .orElseThrow(() -> PageNotShownException.notFound("error.unknown.feed", ""));
        List<Told> articles = told.of(search.id(), ENTRIES);
        AtomFeed feed = new AtomFeed(
                search.name(),
                SiteUrls.absolute(links.feedUrl(search)),
                SiteUrls.absolute("/following/" + search.id()),
                articles.isEmpty() ? search.createdAt() : articles.getFirst().toldAt());
        articles.forEach(article -> add(feed, article));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(feed.end());
    }

    private static void add(AtomFeed feed, Told article) {
        CitedArticle cited = article.citation();
        String url = SiteUrls.absolute(SiteUrls.article(cited.id()));
        feed.add(
                url,
                cited.headline().isBlank() ? "№ " + cited.id() : cited.headline(),
                article.toldAt(),
                url,
                List.of(cited.newspaper()),
                (cited.day() == null ? "" : cited.day() + " ") + cited.page() + " " + cited.sentenceText());
    }
}

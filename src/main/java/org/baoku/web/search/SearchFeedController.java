package org.baoku.web.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baoku.index.ArticleIndex;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.web.export.AtomFeed;
import org.baoku.web.export.XmlDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Serves a search as an Atom feed (RFC 4287) and describes the search to browsers (OpenSearch 1.1).
@Controller
final class SearchFeedController {
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
    private static final int ENTRIES = 50;

    private final ArticleIndex index;
    private final MessageSource messages;

    SearchFeedController(ArticleIndex index, MessageSource messages) {
        this.index = index;
        this.messages = messages;
    }

    /// The newest articles of a search.
    @GetMapping(value = "/search.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    byte[] atom(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        SearchQuery requested = SearchQuery.fromParams(parameters);
        List<Hit> hits = index.search(requested.withSort(SortOrder.NEWEST).withSize(ENTRIES))
                .hits();
        AtomFeed feed = new AtomFeed(
                messages.getMessage("site.name", null, locale) + " · " + title(requested, locale),
                SiteUrls.absolute(SiteUrls.searchAs("atom", requested)),
                SiteUrls.absolute(SiteUrls.search(requested.withSort(SortOrder.NEWEST))),
                hits.isEmpty() ? null : hits.getFirst().date());
        hits.forEach(hit -> add(feed, hit));
        return feed.end();
    }

    private String title(SearchQuery search, Locale locale) {
        return search.text().isEmpty()
                ? messages.getMessage("search.all", null, locale)
                : messages.getMessage("search.title", new Object[] {search.text()}, locale);
    }

    private static void add(AtomFeed feed, Hit hit) {
        String url = SiteUrls.absolute(SiteUrls.article(hit.id()));
        String headline = TextFragment.join(hit.headline());
        List<String> reporters =
                hit.reporters().stream().map(IndexedPerson::name).toList();
        feed.add(
                url,
                headline.isBlank() ? "№ " + hit.id() : headline,
                hit.date(),
                url,
                reporters.isEmpty() ? List.of(hit.newspaper()) : reporters,
                hit.snippets().stream().map(TextFragment::join).collect(Collectors.joining("…")));
    }

    /// The OpenSearch description, for the search box of a browser.
    @GetMapping(value = "/opensearch.xml", produces = "application/opensearchdescription+xml;charset=UTF-8")
    @ResponseBody
    byte[] openSearch(Locale locale) {
        return XmlDocument.of("OpenSearchDescription", OPEN_SEARCH)
                .element("ShortName", messages.getMessage("site.name", null, locale))
                .element("Description", messages.getMessage("site.motto", null, locale))
                .element("InputEncoding", "UTF-8")
                .element("Image", SiteUrls.absolute("/favicon.svg"))
                .empty("Url", "type", "text/html", "template", SiteUrls.absolute("/search?q={searchTerms}"))
                .empty(
                        "Url",
                        "type",
                        "application/atom+xml",
                        "template",
                        SiteUrls.absolute("/search.atom?q={searchTerms}"))
                .bytes();
    }
}

package org.baoku.web.search;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Hit;
import org.baoku.index.IndexedPerson;
import org.baoku.index.SearchQuery;
import org.baoku.index.SortOrder;
import org.baoku.index.TextFragment;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Serves a search as an Atom feed (RFC 4287) and describes the search to browsers (OpenSearch 1.1).
@Controller
final class SearchFeedController {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
    private static final int ENTRIES = 50;

    /// Replaces an unknown day, because `updated` is mandatory.
    private static final LocalDate UNKNOWN_DAY = LocalDate.EPOCH;

    private final ArticleIndex index;
    private final MessageSource messages;

    SearchFeedController(ArticleIndex index, MessageSource messages) {
        this.index = index;
        this.messages = messages;
    }

    /// The newest articles of a search.
    @GetMapping(value = "/search.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String atom(@RequestParam MultiValueMap<String, String> parameters, Locale locale) throws XMLStreamException {
        SearchQuery requested = SearchQuery.fromParams(parameters);
        SearchQuery query = requested.withSort(SortOrder.NEWEST).withSize(ENTRIES);
        var hits = index.search(query).hits();
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = begin(text, "feed", ATOM);
        element(xml, "id", SiteUrls.absolute(SiteUrls.searchAs("atom", requested)));
        element(
                xml,
                "title",
                messages.getMessage("site.name", null, locale)
                        + " · "
                        + (requested.text().isEmpty()
                                ? messages.getMessage("search.all", null, locale)
                                : messages.getMessage("search.title", new Object[] {requested.text()}, locale)));
        element(
                xml,
                "updated",
                timestamp(hits.isEmpty() ? null : hits.getFirst().date()));
        link(xml, "self", SiteUrls.absolute(SiteUrls.searchAs("atom", requested)));
        link(xml, "alternate", SiteUrls.absolute(SiteUrls.search(requested.withSort(SortOrder.NEWEST))));
        for (Hit hit : hits) {
            entry(xml, hit);
        }
        return end(xml, text);
    }

    private static void entry(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        String url = SiteUrls.absolute(SiteUrls.article(hit.id()));
        String headline = TextFragment.join(hit.headline());
        xml.writeStartElement("entry");
        element(xml, "id", url);
        element(xml, "title", headline.isBlank() ? "№ " + hit.id() : headline);
        element(xml, "updated", timestamp(hit.date()));
        link(xml, "alternate", url);
        for (IndexedPerson reporter : hit.reporters()) {
            author(xml, reporter.name());
        }
        if (hit.reporters().isEmpty()) {
            author(xml, hit.newspaper());
        }
        element(xml, "summary", hit.snippets().stream().map(TextFragment::join).collect(Collectors.joining("…")));
        xml.writeEndElement();
    }

    /// The OpenSearch description, for the search box of a browser.
    @GetMapping(value = "/opensearch.xml", produces = "application/opensearchdescription+xml;charset=UTF-8")
    @ResponseBody
    String openSearch(Locale locale) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = begin(text, "OpenSearchDescription", OPEN_SEARCH);
        element(xml, "ShortName", messages.getMessage("site.name", null, locale));
        element(xml, "Description", messages.getMessage("site.motto", null, locale));
        element(xml, "InputEncoding", "UTF-8");
        element(xml, "Image", SiteUrls.absolute("/favicon.svg"));
        urlTemplate(xml, "text/html", "/search?q={searchTerms}");
        urlTemplate(xml, "application/atom+xml", "/search.atom?q={searchTerms}");
        return end(xml, text);
    }

    private static XMLStreamWriter begin(StringWriter text, String root, String namespace) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
        return xml;
    }

    private static String end(XMLStreamWriter xml, StringWriter text) throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(xmlText(content));
        xml.writeEndElement();
    }

    /// Removes the control characters that XML 1.0 does not allow, not even escaped.
    private static String xmlText(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
    }

    private static void urlTemplate(XMLStreamWriter xml, String type, String template) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", SiteUrls.absolute(template));
    }

    private static String timestamp(@Nullable LocalDate day) {
        return (day == null ? UNKNOWN_DAY : day) + "T00:00:00Z";
    }
}

package org.baoku.web.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRef;
import org.baoku.web.ArticleTitle;
import org.baoku.web.HtmlHead;
import org.jspecify.annotations.Nullable;

/// A citation of an article.
///
/// @param authors the names of all persons credited, without duplicates
/// @param date the day of the issue; null while it is unknown
/// @param page the page's label or number; empty while the day is unknown
/// @param url the absolute URL of the article
public record Citation(
        long id,
        String title,
        List<String> authors,
        String newspaper,
        @Nullable LocalDate date,
        String page,
        String url) {
    private static final int MAX_AUTHORS = 3;

    /// Characters with a special meaning in BibTeX.
    private static final String BIBTEX_SPECIAL = "\\{}%&$#_~^";

    static Citation of(ArchivedArticle article, String url) {
        return new Citation(
                article.id(),
                ArticleTitle.of(article),
                article.credits().stream()
                        .map(credit -> credit.byline().name())
                        .distinct()
                        .toList(),
                article.page().newspaper(),
                article.page().date(),
                page(article.page()),
                url);
    }

    /// The label of a page; empty if it is unknown, or if the day is.
    private static String page(PageRef page) {
        return page.date() == null || page.label() == null ? "" : page.label();
    }

    /// In the form of the Chinese standard GB/T 7714 for newspaper articles:
    /// `林知. 江上新桥合龙[N]. 江城晚报, 2021-03-05(A01).`
    public String gbt7714() {
        String names = authors.stream().limit(MAX_AUTHORS).collect(Collectors.joining(", "));
        String more = authors.size() > MAX_AUTHORS ? ", 等" : "";
        String begin = authors.isEmpty() ? "" : names + more + ". ";
        String day = date == null ? "" : ", " + date + (page.isEmpty() ? "" : "(" + page + ")");
        return begin + title + "[N]. " + newspaper + day + ".";
    }

    /// As an RIS record.
    String ris() {
        return ris(List.of(), "");
    }

    /// As an RIS record with what a reader noted.
    ///
    /// @param keywords none of them with a line break
    public String ris(List<String> keywords, String note) {
        StringBuilder ris = new StringBuilder("TY  - NEWS\r\n");
        authors.forEach(author -> line(ris, "AU", author));
        line(ris, "TI", title);
        line(ris, "T2", newspaper);
        if (date != null) {
            line(ris, "PY", Integer.toString(date.getYear()));
            line(ris, "DA", date.toString().replace('-', '/'));
            if (!page.isEmpty()) {
                line(ris, "SP", page);
            }
        }
        line(ris, "LA", "zh-CN");
        line(ris, "UR", url);
        keywords.forEach(keyword -> line(ris, "KW", keyword));
        if (!note.isEmpty()) {
            line(ris, "N1", note.replaceAll("\\s+", " "));
        }
        return ris.append("ER  - \r\n").toString();
    }

    private static void line(StringBuilder ris, String tag, String value) {
        ris.append(tag).append("  - ").append(value).append("\r\n");
    }

    /// As a BibTeX entry.
    String bibtex() {
        StringBuilder entry = new StringBuilder("@article{baoku" + id + ",\n");
        if (!authors.isEmpty()) {
            field(
                    entry,
                    "author",
                    authors.stream().map(a -> "{" + escaped(a) + "}").collect(Collectors.joining(" and ")));
        }
        field(entry, "title", "{" + escaped(title) + "}");
        field(entry, "journal", escaped(newspaper));
        if (date != null) {
            field(entry, "date", date.toString());
            field(entry, "year", Integer.toString(date.getYear()));
            if (!page.isEmpty()) {
                field(entry, "pages", escaped(page));
            }
        }
        field(entry, "langid", "chinese");
        field(entry, "url", url);
        return entry.append("}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (BIBTEX_SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    /// As CSL-JSON: a list of one item.
    List<Map<String, Object>> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "baoku-" + id);
        item.put("type", "article-newspaper");
        item.put("title", title);
        item.put(
                "author",
                authors.stream().map(author -> Map.of("literal", author)).toList());
        item.put("container-title", newspaper);
        if (date != null) {
            item.put(
                    "issued",
                    Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))));
            item.put("page", page);
        }
        item.put("language", "zh-CN");
        item.put("URL", url);
        return List.of(item);
    }

    /// The `meta` elements that citation managers read in the head of the article's page.
    List<HtmlHead.Tag> tags() {
        List<HtmlHead.Tag> tags = new ArrayList<>();
        tags.add(new HtmlHead.Tag("citation_title", title));
        authors.forEach(author -> tags.add(new HtmlHead.Tag("citation_author", author)));
        tags.add(new HtmlHead.Tag("citation_journal_title", newspaper));
        if (date != null) {
            tags.add(new HtmlHead.Tag(
                    "citation_publication_date", date.toString().replace('-', '/')));
            tags.add(new HtmlHead.Tag("citation_firstpage", page));
        }
        tags.add(new HtmlHead.Tag("citation_language", "zh-CN"));
        // the type of the item, for Zotero's translators and Open Graph
        tags.add(new HtmlHead.Tag("DC.type", "newspaperArticle"));
        tags.add(new HtmlHead.Tag("og:type", "article"));
        return tags;
    }
}

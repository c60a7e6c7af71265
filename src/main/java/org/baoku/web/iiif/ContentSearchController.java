package org.baoku.web.iiif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.facsimile.ArticleRegion;
import org.baoku.facsimile.CanvasScale;
import org.baoku.facsimile.WordFinder;
import org.baoku.facsimile.WordFinder.FoundWord;
import org.baoku.paper.Block;
import org.baoku.paper.Box;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;
import org.baoku.web.TextSpan;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Searches the articles of an issue by the IIIF Content Search API 2.0: an annotation for every place of a word.
@Controller
@CrossOrigin
final class ContentSearchController {
    private static final int MAX_FOUND = 500;
    private static final int MAX_QUERY = 200;

    /// Parameters of the API that say nothing about an archive without users' annotations.
    private static final List<String> IGNORED = List.of("motivation", "date", "user");

    private final PrintedPages printed;

    ContentSearchController(PrintedPages printed) {
        this.printed = printed;
    }

    /// @param q words; all places of each are found
    @GetMapping("/iiif/search/{issue}")
    ResponseEntity<byte[]> search(
            @PathVariable String issue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> parameters) {
        PrintedIssue searched = printed.issue(issue);
        List<String> terms = TextSpan.termsToMark(q.length() > MAX_QUERY ? q.substring(0, MAX_QUERY) : q);
        List<Map<String, Object>> items = new ArrayList<>();
        List<Map<String, Object>> contexts = new ArrayList<>();
        for (ArchivedPage page : printed.archivedPages(searched)) {
            // the places of a page are read only if its text has a word
            if (items.size() < MAX_FOUND && prints(page, terms)) {
                printed.withPlaces(page).forEach(found -> add(found, terms, items, contexts));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@context", IiifJson.SEARCH);
        result.put(
                "id", ServletUriComponentsBuilder.fromCurrentRequest().build().toUriString());
        result.put("type", "AnnotationPage");
        List<String> ignored = IGNORED.stream().filter(parameters::containsKey).toList();
        if (!ignored.isEmpty()) {
            result.put("ignored", ignored);
        }
        result.put("items", items);
        if (!contexts.isEmpty()) {
            Map<String, Object> extended = new LinkedHashMap<>();
            extended.put("id", result.get("id") + "#contexts");
            extended.put("type", "AnnotationPage");
            extended.put("items", contexts);
            result.put("annotations", List.of(extended));
        }
        return IiifJson.respond(result, IiifJson.SEARCH);
    }

    private static boolean prints(ArchivedPage page, List<String> terms) {
        return page.articles().stream().anyMatch(article -> prints(article.print(), terms));
    }

    /// Whether the text, without white space, has a term; a few pages too many cost little.
    private static boolean prints(SegmentedArticle article, List<String> terms) {
        StringBuilder text = new StringBuilder();
        article.titles().lines().forEach(text::append);
        text.append(article.lead() == null ? "" : article.lead());
        article.blocks().stream().map(Block::text).forEach(text::append);
        text.append(article.signoff() == null ? "" : article.signoff());
        return WordFinder.contains(text.toString(), terms);
    }

    private static void add(
            PrintedPage page, List<String> terms, List<Map<String, Object>> items, List<Map<String, Object>> contexts) {
        LineNumbers lines = page.articles().stream()
                .map(article -> ArticleRegion.lines(article.print()))
                .reduce(LineNumbers.NONE, LineNumbers::and);
        CanvasScale scale = CanvasBuilder.scale(page.placed());
        String canvas = IiifUrls.canvas(page.ref().id());
        for (FoundWord word : new WordFinder(page.placed(), lines).find(terms)) {
            for (Box box : word.boxes()) {
                if (items.size() == MAX_FOUND) {
                    return;
                }
                String id = IiifUrls.page(page.ref().id()) + "/found/" + (items.size() + 1);
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("id", id);
                item.put("type", "Annotation");
                item.put("motivation", "highlighting");
                item.put("body", LineAnnotations.text(word.exact()));
                item.put("target", canvas + "#xywh=" + scale.xywh(box));
                items.add(item);
                contexts.add(context(id, word));
            }
        }
    }

    private static Map<String, Object> context(String id, FoundWord word) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("type", "TextQuoteSelector");
        selector.put("prefix", word.before());
        selector.put("exact", word.exact());
        selector.put("suffix", word.after());
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("type", "SpecificResource");
        target.put("source", id);
        target.put("selector", List.of(selector));
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("id", id + "/context");
        context.put("type", "Annotation");
        context.put("motivation", "contextualizing");
        context.put("target", target);
        return context;
    }
}

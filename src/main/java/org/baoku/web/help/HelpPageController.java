package org.baoku.web.help;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Hit;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the help, with examples from this archive, and the style guide.
@Controller
final class HelpPageController {
    private static final Logger log = LoggerFactory.getLogger(HelpPageController.class);
    private static final int QUOTED_LENGTH = 8;

    private final ArticleIndex index;
    private final QualityFigures quality = QualityFigures.shipped();

    /// The examples of the current state of the index, so that the page searches once for each state.
    private volatile @Nullable CachedExamples cached;

    private record CachedExamples(long revision, List<HelpView.Example> examples) {}

    HelpPageController(ArticleIndex index) {
        this.index = index;
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAllAttributes(Map.of("help", new HelpView(examples(), quality)));
        return "help";
    }

    /// The style guide: type, spacing, colours and components.
    @GetMapping("/help/style")
    String style() {
        return "style";
    }

    private List<HelpView.Example> examples() {
        try {
            long revision = index.revision();
            CachedExamples known = cached;
            if (known == null || known.revision() != revision) {
                known = new CachedExamples(revision, search());
                cached = known;
            }
            return known.examples();
        } catch (IndexUnavailableException e) {
            log.warn("The index is unavailable: the help is shown without examples", e);
            return List.of();
        }
    }

    private List<HelpView.Example> search() {
        SearchResult all = index.search(SearchQuery.ALL.withSort(SortOrder.NEWEST));
        return queries(all).entrySet().stream()
                .map(example -> example(example.getKey(), SearchQuery.of(example.getValue())))
                .filter(example -> example.articles() > 0)
                .toList();
    }

    private HelpView.Example example(String kind, SearchQuery query) {
        return new HelpView.Example(
                kind, query.text(), SiteUrls.search(query), index.search(query).total());
    }

    /// A query of each kind, made from the most frequent persons and the newest headline.
    private Map<String, String> queries(SearchResult all) {
        Map<String, String> examples = new LinkedHashMap<>();
        List<String> officials = names(all, Facet.OFFICIAL);
        List<String> reporters = names(all, Facet.REPORTER);
        if (!officials.isEmpty()) {
            String official = officials.getFirst();
            examples.put("word", official);
            coMentioned(all, official).ifPresent(other -> {
                examples.put("both", official + " " + other);
                examples.put("either", official + " OR " + other);
                examples.put("without", official + " -" + other);
                examples.put("paragraph", "\"" + official + " " + other + "\"~段");
            });
            examples.put("official", "官员:" + official);
        }
        if (!reporters.isEmpty()) {
            examples.put("reporter", "记者:" + reporters.getFirst());
        }
        all.hits().stream()
                .filter(hit -> TextFragment.join(hit.headline()).length() >= QUOTED_LENGTH)
                .findFirst()
                .ifPresent(hit -> putHeadline(examples, hit));
        return examples;
    }

    private static void putHeadline(Map<String, String> examples, Hit hit) {
        String phrase = TextFragment.join(hit.headline()).split("[\\s\\p{P}]", 2)[0];
        if (!phrase.isEmpty()) {
            String beginning = ArticleTitle.beginning(phrase, QUOTED_LENGTH).replace("…", "");
            examples.put("phrase", '"' + beginning + '"');
            examples.put("headline", "标题:" + beginning);
            examples.put("body", "正文:" + beginning);
        }
        LocalDate day = hit.date();
        if (day != null) {
            examples.put("date", "日期:" + day);
        }
    }

    private static List<String> names(SearchResult result, Facet facet) {
        return result.facets().getOrDefault(facet, List.of()).stream()
                .map(FacetCount::label)
                .toList();
    }

    /// An official who is named in the same articles as another.
    private Optional<String> coMentioned(SearchResult all, String official) {
        return index
                .search(SearchQuery.ALL.withFilter(Facet.OFFICIAL, new FacetFilter(official, false)))
                .hits()
                .stream()
                .flatMap(hit -> hit.officials().stream())
                .map(IndexedPerson::name)
                .filter(name -> !name.equals(official))
                .filter(name -> names(all, Facet.OFFICIAL).contains(name))
                .findFirst();
    }
}

package org.baoku.web.advanced;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.advanced.AdvancedQuery.Part;
import org.baoku.web.search.FilterLabels;
import org.baoku.web.search.SearchForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the form of the advanced search, filled with a query, and turns the filled form into a query.
@Controller
final class AdvancedSearchController {
    /// Distinguishes the fields of the form from the filters of the search, which it keeps.
    private static final String PREFIX = "f-";

    private static final Set<String> IN_THE_FORM = Set.of("q", "from", "to", "match", "start", "after");

    private final FilterLabels labels;

    AdvancedSearchController(FilterLabels labels) {
        this.labels = labels;
    }

    /// The form, filled with the query of a search; or the way to the result if the form was sent.
    @GetMapping("/search/advanced")
    String form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        if (parameters.keySet().stream().anyMatch(name -> name.startsWith(PREFIX))) {
            return "redirect:" + SiteUrls.search(search(parameters));
        }
        SearchQuery search = SearchQuery.fromParams(parameters);
        model.addAllAttributes(Map.of("advanced", view(search)));
        return "advanced";
    }

    private AdvancedView view(SearchQuery search) {
        Map<Part, String> values =
                new EnumMap<>(AdvancedQuery.read(search.text()).values());
        if (search.from() != null || search.to() != null) {
            values.put(Part.FROM, search.from() == null ? "" : search.from().toString());
            values.put(Part.TO, search.to() == null ? "" : search.to().toString());
        }
        return new AdvancedView(
                AdvancedView.groups(new AdvancedQuery(values)),
                search.match().parameter(),
                Stream.of(MatchMode.EXACT, MatchMode.ALL, MatchMode.ANY)
                        .map(MatchMode::parameter)
                        .toList(),
                labels.of(search.withDates(null, null)),
                SearchForm.fields(search).stream()
                        .filter(field -> !IN_THE_FORM.contains(field.name()))
                        .toList(),
                SiteUrls.search(search));
    }

    /// The search that the filled form describes.
    private static SearchQuery search(MultiValueMap<String, String> parameters) {
        Map<Part, String> values = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            values.put(
                    part,
                    parameters.getOrDefault(PREFIX + part.key(), List.of("")).getFirst());
        }
        AdvancedQuery query = new AdvancedQuery(values);
        Map<String, List<String>> search = new LinkedHashMap<>(parameters);
        search.put("q", List.of(query.text()));
        search.put("from", List.of(query.value(Part.FROM)));
        search.put("to", List.of(query.value(Part.TO)));
        return SearchQuery.fromParams(search).withStart(0);
    }
}

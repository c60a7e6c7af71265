package org.baoku.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.index.Facet;
import org.baoku.index.FacetFilter;
import org.baoku.index.SearchQuery;
import org.springframework.stereotype.Component;

/// Lists the filters of a search with labels for readers: a person's id becomes the name.
@Component
final class FilterLabels {
    private final OfficialRepository officials;
    private final ReporterRepository reporters;

    FilterLabels(OfficialRepository officials, ReporterRepository reporters) {
        this.officials = officials;
        this.reporters = reporters;
    }

    List<ActiveFilter> of(SearchQuery query) {
        List<ActiveFilter> filters = new ArrayList<>();
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from != null) {
            filters.add(new ActiveFilter("from", from.toString(), false, query.withDates(null, to)));
        }
        if (to != null) {
            filters.add(new ActiveFilter("to", to.toString(), false, query.withDates(from, null)));
        }
        for (Facet facet : Facet.values()) {
            for (FacetFilter filter : query.filters(facet)) {
                filters.add(new ActiveFilter(
                        facet.parameter(),
                        label(facet, filter.value()),
                        filter.excluded(),
                        query.withoutFilter(facet, filter)));
            }
        }
        return filters;
    }

    private String label(Facet facet, String value) {
        if (!facet.isPerson() || !value.matches("\\d{1,18}")) {
            return value;
        }
        long id = Long.parseLong(value);
        Optional<PersonSummary> person = facet == Facet.REPORTER ? reporters.find(id) : officials.find(id);
        return person.map(PersonSummary::name).orElse(value);
    }
}

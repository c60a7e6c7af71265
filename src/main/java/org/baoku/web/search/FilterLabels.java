package org.baoku.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.clipping.FolderRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.index.FolderSource;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.web.chart.Period;
import org.springframework.stereotype.Component;

/// Lists the filters of a search with labels for readers: a person's id becomes the name.
@Component
public final class FilterLabels {
    private final OfficialRepository officials;
    private final ReporterRepository reporters;
    private final FolderRepository folders;
    private final FolderSource visible;

    FilterLabels(
            OfficialRepository officials,
            ReporterRepository reporters,
            FolderRepository folders,
            FolderSource visible) {
        this.officials = officials;
        this.reporters = reporters;
        this.folders = folders;
        this.visible = visible;
    }

    /// The filters of a search: the days first.
    public List<ActiveFilter> of(SearchQuery query) {
        List<ActiveFilter> filters = new ArrayList<>();
        if (query.from() != null || query.to() != null) {
            filters.add(days(query));
        }
        for (Facet facet : Facet.values()) {
            for (FacetFilter filter : query.filters(facet)) {
                filters.add(new ActiveFilter(
                        facet.parameter(),
                        label(facet, filter.value()),
                        filter.value(),
                        filter.excluded(),
                        !filter.excluded() && query.isTogether(facet),
                        null,
                        query.withoutFilter(facet, filter)));
            }
        }
        if (query.folder() != null) {
            filters.add(folder(query, query.folder()));
        }
        return filters;
    }

    /// The folder of clippings that is searched, with its name if the user may see it.
    private ActiveFilter folder(SearchQuery query, long folder) {
        return new ActiveFilter(
                "folder",
                visible.articles(folder).flatMap(_ -> folders.name(folder)).orElse("№ " + folder),
                Long.toString(folder),
                false,
                false,
                null,
                query.withFolder(null));
    }

    /// The range of days as one filter.
    private static ActiveFilter days(SearchQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        SearchQuery without = query.withDates(null, null);
        if (from == null || to == null) {
            String day = String.valueOf(from == null ? to : from);
            return new ActiveFilter(from == null ? "to" : "from", day, day, false, false, null, without);
        }
        String range = from + " — " + to;
        return new ActiveFilter("date", range, range, false, false, Period.of(from, to), without);
    }

    private String label(Facet facet, String value) {
        if (!facet.isPerson() || !value.matches("\\d{1,18}")) {
            return value;
        }
        long id = Long.parseLong(value);
        PersonRepository persons = facet == Facet.REPORTER ? reporters : officials;
        return persons.find(id).map(PersonSummary::name).orElse(value);
    }
}

package org.baoku.ingest.indexing;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.archive.editing.ColumnLabelRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.index.ArticleEntry;
import org.baoku.index.IndexedPerson;
import org.baoku.index.PageEntry;
import org.baoku.paper.Block;
import org.baoku.paper.Titles;
import org.springframework.stereotype.Component;

/// Pages of the archive as the index takes them: labels and persons as people mended them, and findable as printed.
@Component
final class IndexEntryBuilder {
    /// What is called otherwise than printed.
    private record Names(
            Map<String, String> labels, Map<Long, Set<String>> reporters, Map<Long, Set<String>> officials) {}

    private final ColumnLabelRepository labels;
    private final ReporterCorrectionRepository reporters;
    private final OfficialCorrectionRepository officials;

    IndexEntryBuilder(
            ColumnLabelRepository labels,
            ReporterCorrectionRepository reporters,
            OfficialCorrectionRepository officials) {
        this.labels = labels;
        this.reporters = reporters;
        this.officials = officials;
    }

    /// The entries of pages, by the pages' ids.
    Map<Long, PageEntry> of(List<ArchivedPage> pages) {
        Names names = new Names(labels.displayLabels(), reporters.otherNames(), officials.otherNames());
        return pages.stream().collect(toMap(page -> page.ref().id(), page -> entry(page, names)));
    }

    private static PageEntry entry(ArchivedPage page, Names names) {
        return new PageEntry(
                page.ref().id(),
                page.articles().stream()
                        .map(article -> entry(page.ref(), article, names))
                        .toList());
    }

    private static ArticleEntry entry(PageRef page, ArchivedArticle article, Names names) {
        Titles titles = article.print().titles();
        String label = String.join(" ", titles.columnLabel());
        return new ArticleEntry(
                article.id(),
                page.newspaper(),
                page.date(),
                page.address(),
                article.position(),
                article.dateline().source(),
                label.isEmpty() ? null : names.labels().getOrDefault(label, label),
                String.join(" ", titles.kicker()),
                titles.headlineText(),
                String.join(" ", titles.subheadline()),
                article.credits().stream()
                        .map(credit ->
                                person(credit.reporterId(), credit.byline().name(), names.reporters()))
                        .distinct()
                        .toList(),
                article.appearances().stream()
                        .map(appearance -> person(
                                appearance.officialId(), appearance.official().name(), names.officials()))
                        .toList(),
                article.print().blocks().stream().map(Block::text).toList());
    }

    private static IndexedPerson person(long id, String name, Map<Long, Set<String>> otherNames) {
        return new IndexedPerson(id, name, otherNames.getOrDefault(id, Set.of()));
    }
}

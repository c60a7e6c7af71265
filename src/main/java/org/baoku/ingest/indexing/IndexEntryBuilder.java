package org.baoku.ingest.indexing;

import static java.util.stream.Collectors.toMap;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baoku.archive.editing.ColumnLabelRepository;
import org.baoku.archive.meaning.ArticleVector;
import org.baoku.archive.meaning.VectorRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.entry.TextVector;
import org.baoku.paper.Block;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds index entries from pages of the archive: with corrected column labels and persons, which can also be
/// found by their printed names, and with the vectors that their texts have.
@Component
final class IndexEntryBuilder {
    /// Names that differ from the printed ones.
    ///
    /// @param labels the displayed column label by the printed one
    /// @param reporters other names by the reporter's id
    /// @param officials other names by the official's id
    private record Names(
            Map<String, String> labels, Map<Long, Set<String>> reporters, Map<Long, Set<String>> officials) {}

    private final VectorRepository vectors;
    private final ColumnLabelRepository labels;
    private final ReporterCorrectionRepository reporterCorrections;
    private final OfficialCorrectionRepository officialCorrections;

    IndexEntryBuilder(
            ColumnLabelRepository labels,
            ReporterCorrectionRepository reporterCorrections,
            OfficialCorrectionRepository officialCorrections,
            VectorRepository vectors) {
        this.vectors = vectors;
        this.labels = labels;
        this.reporterCorrections = reporterCorrections;
        this.officialCorrections = officialCorrections;
    }

    /// The entries of these pages, by the pages' ids.
    Map<Long, PageEntry> build(List<ArchivedPage> pages) {
        Map<Long, ArticleVector> known =
                vectors.ofPages(pages.stream().map(page -> page.ref().id()).toList());
        Names names =
                new Names(labels.displayLabels(), reporterCorrections.otherNames(), officialCorrections.otherNames());
        return pages.stream().collect(toMap(page -> page.ref().id(), page -> entry(page, names, known)));
    }

    private static PageEntry entry(ArchivedPage page, Names names, Map<Long, ArticleVector> known) {
        return new PageEntry(
                page.ref().id(),
                page.articles().stream()
                        .map(article -> entry(page.ref(), article, names).withVector(vector(article, known)))
                        .toList());
    }

    /// The vector of an article, unless its text has changed since.
    private static @Nullable TextVector vector(ArchivedArticle article, Map<Long, ArticleVector> known) {
        ArticleVector vector = known.get(article.id());
        return vector == null || vector.hash() != ArticleOpenings.of(article).hash()
                ? null
                : TextVector.of(Base64.getMimeDecoder().decode(vector.encoded()));
    }

    private static ArticleEntry entry(PageRef page, ArchivedArticle article, Names names) {
        Titles titles = article.print().titles();
        String label = String.join(" ", titles.columnLabel());
        return new ArticleEntry(
                article.id(),
                page.newspaper(),
                page.date(),
                page.address(),
                page.label() != null,
                article.position(),
                article.dateline().source(),
                label.isEmpty() ? null : names.labels().getOrDefault(label, label),
                article.credits().stream()
                        .map(credit -> credit.byline().medium())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
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

package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.page.IssueRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.archive.person.TenureRepository;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.springframework.stereotype.Component;

/// Reads pages with the archive's knowledge: tenures of officials, and the dates of other issues from the same
/// folder.
@Component
final class ContextualPageReader {
    private final TenureRepository tenures;
    private final IssueRepository issues;
    private final ImportedPageReader importedPages;
    private final PageReader reader = new PageReader();

    ContextualPageReader(TenureRepository tenures, IssueRepository issues, ImportedPageReader importedPages) {
        this.tenures = tenures;
        this.issues = issues;
        this.importedPages = importedPages;
    }

    /// Reads printed text.
    Page read(String text, PageOrigin origin) {
        return reader.withTenures(tenures.all()).read(text, withFolderDates(origin));
    }

    /// Reads a file of the archive: printed text, or articles that were imported.
    Page read(PageSource source, PageOrigin origin) {
        return switch (source.format()) {
            case PRINTED, PDF, ALTO, METS -> read(String.join("\n", source.lines()), origin);
            case ARTICLES -> importedPages.read(source, origin);
        };
    }

    /// Segments printed text and applies corrections.
    CorrectedPage segment(String text, List<Correction> corrections) {
        return reader.segment(text, corrections);
    }

    /// Annotates a segmented page with its people and dates.
    Page annotate(CorrectedPage page, PageOrigin origin) {
        return reader.withTenures(tenures.all()).annotate(page, withFolderDates(origin));
    }

    private PageOrigin withFolderDates(PageOrigin origin) {
        int folderEnd = origin.path().lastIndexOf('/') + 1;
        List<LocalDate> dates = folderEnd == 0
                ? List.of()
                : issues.daysFromFolder(
                        origin.newspaper().name(), origin.path().substring(0, folderEnd), origin.path());
        return origin.withNeighbours(dates);
    }
}

package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.editing.CorrectionRepository.CorrectionInForce;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.archive.person.TenureRepository;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.LaidOutPage;
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

    /// Reads printed lines.
    Page read(PageText text, PageOrigin origin) {
        PageReader informed = reader.withTenures(tenures.all());
        PageOrigin dated = withFolderDates(origin);
        return switch (text) {
            case PageText.Plain(String lines) -> informed.read(lines, dated);
            case PageText.LaidOut(LaidOutPage layout) -> informed.read(layout, dated);
        };
    }

    /// Reads a file of articles that were imported, with these corrections.
    CorrectedReading readImported(PageSource source, PageOrigin origin, List<CorrectionInForce> corrections) {
        return importedPages.read(source, origin, corrections);
    }

    /// Segments printed lines and applies corrections.
    CorrectedPage segment(PageText text, List<Correction> corrections) {
        return switch (text) {
            case PageText.Plain(String lines) -> reader.segment(lines, corrections);
            case PageText.LaidOut(LaidOutPage layout) -> reader.segment(layout, corrections);
        };
    }

    /// Annotates a page that was segmented from these lines with its people and dates.
    Page annotate(CorrectedPage page, PageText text, PageOrigin origin) {
        PageReader informed = reader.withTenures(tenures.all());
        PageOrigin dated = withFolderDates(origin);
        return switch (text) {
            case PageText.Plain _ -> informed.annotate(page, dated);
            case PageText.LaidOut(LaidOutPage layout) -> informed.annotate(page, layout, dated);
        };
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

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

/// Reads pages with what the archive knows besides: who held which office when, and which issues lie in the same
/// folder.
@Component
final class ContextualPageReader {
    private final TenureRepository tenures;
    private final IssueRepository issues;
    private final ImportedPageReader splitPages;
    private final PageReader reading = new PageReader();

    ContextualPageReader(TenureRepository tenures, IssueRepository issues, ImportedPageReader splitPages) {
        this.tenures = tenures;
        this.issues = issues;
        this.splitPages = splitPages;
    }

    /// The page that this text holds.
    Page read(String text, PageOrigin origin) {
        return reading.knowing(tenures.all()).read(text, origin.withNeighbours(neighbours(origin)));
    }

    /// The page that this file holds, read again in the form in which it came.
    Page read(PageSource source, PageOrigin origin) {
        return switch (source.format()) {
            case PRINTED -> read(String.join("\n", source.lines()), origin);
            case ARTICLES -> splitPages.read(source, origin);
        };
    }

    /// The articles of this text with what people corrected.
    CorrectedPage split(String text, List<Correction> corrections) {
        return reading.split(text, corrections);
    }

    /// A corrected page with its people and days named.
    Page name(CorrectedPage page, PageOrigin origin) {
        return reading.knowing(tenures.all()).name(page, origin.withNeighbours(neighbours(origin)));
    }

    private List<LocalDate> neighbours(PageOrigin origin) {
        int folderEnd = origin.path().lastIndexOf('/') + 1;
        return folderEnd == 0
                ? List.of()
                : issues.daysFromFolder(origin.newspaper().name(), origin.path().substring(0, folderEnd), origin.path());
    }
}

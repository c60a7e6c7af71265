package org.baoku.ingest;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.IssueShelf;
import org.baoku.archive.PageSource;
import org.baoku.archive.Tenures;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.springframework.stereotype.Component;

/// Reads pages with what the archive knows besides: who held which office when, and which issues lie in the same
/// folder.
@Component
final class KnowingReader {
    private final Tenures tenures;
    private final IssueShelf issues;
    private final SplitPages splitPages;
    private final PageReading reading = new PageReading();

    KnowingReader(Tenures tenures, IssueShelf issues, SplitPages splitPages) {
        this.tenures = tenures;
        this.issues = issues;
        this.splitPages = splitPages;
    }

    /// The page that this text holds.
    Page read(String text, PageOrigin origin) {
        return reading.knowing(tenures.all()).read(text, origin.besides(neighbours(origin)));
    }

    /// The page that this file holds, read again in the form in which it came.
    Page read(PageSource source, PageOrigin origin) {
        return switch (source.form()) {
            case PRINTED -> read(String.join("\n", source.lines()), origin);
            case ARTICLES -> splitPages.read(source, origin);
        };
    }

    private List<LocalDate> neighbours(PageOrigin origin) {
        int folderEnd = origin.path().lastIndexOf('/') + 1;
        return folderEnd == 0
                ? List.of()
                : issues.fromFolder(origin.newspaper().name(), origin.path().substring(0, folderEnd), origin.path());
    }
}

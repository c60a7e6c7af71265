package org.baoku.ingest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoku.archive.ArchivedArticle;
import org.baoku.archive.DayMends;
import org.baoku.archive.DayMends.SettledPage;
import org.baoku.archive.PageShelf;
import org.baoku.archive.PageStore;
import org.baoku.paper.Block;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SplitArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where an editor settles on which day a page appeared. Everything dated relative to it moves along: the page is
/// read again.
@Service
public final class IssueDesk {
    private final PageShelf pages;
    private final PageStore store;
    private final DayMends days;
    private final ArchivedText texts;
    private final IndexKeeper indexKeeper;
    private final MendedReader reader;
    private final IssueJoiner joiner;

    IssueDesk(
            PageShelf pages,
            PageStore store,
            DayMends days,
            ArchivedText texts,
            IndexKeeper indexKeeper,
            MendedReader reader,
            IssueJoiner joiner) {
        this.pages = pages;
        this.store = store;
        this.days = days;
        this.texts = texts;
        this.indexKeeper = indexKeeper;
        this.reader = reader;
        this.joiner = joiner;
    }

    /// Settles on which day a page appeared.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the mend's id, by which it can be undone
    /// @throws IllegalArgumentException where there is no such page
    public long settleDay(long page, LocalDate day, String by, String reason) {
        long mend = store.settleDay(page, day, by, reason, readAgain(page, day));
        joiner.join(page);
        indexKeeper.catchUp();
        return mend;
    }

    /// Undoes the settling of a page's day; what the page itself tells holds again.
    ///
    /// @throws IllegalArgumentException where no such mend of the page is in force
    public void undoDay(long page, long mend, String by) {
        store.undoDay(page, mend, by, readAgain(page, null));
        joiner.join(page);
        indexKeeper.catchUp();
    }

    private Page readAgain(long page, @Nullable LocalDate day) {
        return reader.read(texts.of(page, day), page).page();
    }

    /// The day that somebody settled for the page that this file brings again, with other bytes.
    ///
    /// @param read the page as it reads by itself
    Optional<LocalDate> settledDay(PageOrigin origin, Page read) {
        Set<String> openings = new HashSet<>();
        read.articles().forEach(article -> openings.add(opening(article.print())));
        return days.settled(origin.newspaper(), origin.path()).stream()
                .filter(settled -> bringsAgain(settled, openings))
                .map(SettledPage::date)
                .findFirst();
    }

    /// Whether at least half of a page's articles open as one of these does: a file's name alone does not say which
    /// page it is.
    private boolean bringsAgain(SettledPage settled, Set<String> openings) {
        List<ArchivedArticle> known =
                pages.pages(List.of(settled.id())).getFirst().articles();
        long again = known.stream()
                .filter(article -> openings.contains(opening(article.print())))
                .count();
        return again > 0 && again * 2 >= known.size();
    }

    private static String opening(SplitArticle article) {
        String text = article.blocks().stream().findFirst().map(Block::text).orElse("");
        return text.substring(0, Math.min(30, text.length()));
    }
}

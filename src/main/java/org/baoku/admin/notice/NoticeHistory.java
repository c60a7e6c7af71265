package org.baoku.admin.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.HistoryEntry.State;
import org.baoku.admin.SentencePart;
import org.baoku.admin.notice.NoticeLists.NamedArticle;
import org.baoku.archive.editing.ErratumChoiceRepository.ErratumChoice;
import org.baoku.archive.page.PageRepository;
import org.baoku.site.SiteUrls;
import org.baoku.story.Errata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What editors said about an article as a notice or as the corrected article, as entries of its history.
@Component
public final class NoticeHistory {
    private final Errata errata;
    private final PageRepository pages;

    NoticeHistory(Errata errata, PageRepository pages) {
        this.errata = errata;
        this.pages = pages;
    }

    /// The choices with their undoings.
    public List<HistoryEntry> of(long article) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (ErratumChoice choice : errata.history(article)) {
            @Nullable String withdrawnBy = choice.withdrawnBy();
            @Nullable Instant withdrawnAt = choice.withdrawnAt();
            State state = withdrawnAt == null ? State.IN_FORCE : State.UNDONE;
            entries.add(entry(choice, choice.chosenBy(), choice.chosenAt(), state));
            if (withdrawnBy != null && withdrawnAt != null) {
                entries.add(entry(choice, withdrawnBy, withdrawnAt, State.UNDOING));
            }
        }
        return List.copyOf(entries);
    }

    private HistoryEntry entry(ErratumChoice choice, String editor, Instant time, State state) {
        @Nullable Long corrected = choice.article();
        return new HistoryEntry(
                corrected == null ? "notice-none" : "notice",
                name(choice.notice()),
                corrected == null ? SentencePart.of("") : name(corrected),
                editor,
                HistoryEntry.localTime(time),
                "",
                state,
                "",
                null);
    }

    /// An article that was replaced is named by its id; its address leads to its successor.
    private SentencePart name(long article) {
        return new SentencePart(
                pages.article(article)
                        .map(found -> NamedArticle.of(found).headline())
                        .orElse("№ " + article),
                SiteUrls.article(article));
    }
}

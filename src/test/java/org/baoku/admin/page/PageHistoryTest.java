package org.baoku.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.HistoryEntry.State;
import org.baoku.admin.SentencePart;
import org.baoku.archive.editing.CorrectionRepository.CorrectionRecord;
import org.baoku.archive.editing.IssueDayCorrectionRepository.DayCorrectionRecord;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.Byline;
import org.baoku.paper.Correction;
import org.baoku.paper.ImportedAnchor;
import org.baoku.paper.LineAnchor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The history entries of corrections of a page and of its issue's day.
class PageHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final ArticleLinks NO_LINKS = new ArticleLinks(List.of(), List.of());

    @Test
    void anUndoneDayAndItsUndoingAreShownWithTheSameDateNewestFirst() {
        List<HistoryEntry> history = PageHistory.of(
                7,
                NO_LINKS,
                List.of(),
                List.of(record(1, DAY, null), record(2, null, 1L), record(3, DAY, null)),
                List.of());

        assertThat(history)
                .extracting(HistoryEntry::state)
                .containsExactly(State.IN_FORCE, State.UNDOING, State.UNDONE);
        assertThat(history).extracting(HistoryEntry::subject).containsOnly(SentencePart.of("2021-03-05"));
    }

    @Test
    void onlyADayInForceCanBeUndone() {
        List<HistoryEntry> history = PageHistory.of(
                7,
                NO_LINKS,
                List.of(),
                List.of(record(1, DAY, null), record(2, null, 1L), record(3, DAY, null)),
                List.of());

        assertThat(history).extracting(HistoryEntry::undoUrl).containsExactly("/admin/pages/7/day/3/undo", null, null);
        assertThat(history.getFirst().withoutUndo().undoUrl()).isNull();
    }

    @Test
    void aBylineIsToldWithItsRoles() {
        LineAnchor line = new LineAnchor("本报讯", 1, "", "");
        Correction byline = new Correction.SetByline(
                new ArticleAnchor(line, line), List.of(new Byline("何青", "记者"), new Byline("林舟", null)));
        CorrectionRecord made = new CorrectionRecord(1, byline, null, "", "周敏", Instant.EPOCH, false, null);

        assertThat(PageHistory.of(7, NO_LINKS, List.of(made), List.of(), List.of()))
                .extracting(HistoryEntry::object)
                .containsExactly(SentencePart.of("记者 何青、林舟"));
    }

    @Test
    void aBylineThatWasTakenAwayIsToldInASentenceOfItsOwn() {
        LineAnchor line = new LineAnchor("本报讯", 1, "", "");
        Correction none = new Correction.SetByline(new ArticleAnchor(line, line), List.of());
        Correction rewritten = new Correction.RewriteImported(
                new ImportedAnchor("老街修缮", "老街修好了。"), null, null, null, null, List.of(), null);
        List<CorrectionRecord> made = List.of(
                new CorrectionRecord(1, none, null, "", "周敏", Instant.EPOCH, false, null),
                new CorrectionRecord(2, rewritten, null, "", "周敏", Instant.EPOCH, false, null));

        assertThat(PageHistory.of(7, NO_LINKS, made, List.of(), List.of()))
                .extracting(HistoryEntry::kind)
                .containsOnly("none.byline");
    }

    private static DayCorrectionRecord record(long id, @Nullable LocalDate date, @Nullable Long undoes) {
        return new DayCorrectionRecord(id, date, undoes, "", "周敏", Instant.EPOCH.plusSeconds(id));
    }
}

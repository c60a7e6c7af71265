package org.baoku.admin;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertComplete;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.baoku.archive.editing.ColumnLabelRepository.UsedLabel;
import org.baoku.archive.editing.SynonymRepository.SynonymGroup;
import org.baoku.archive.following.OutgoingMessage.Kind;
import org.baoku.archive.following.OutgoingMessageRepository.Retried;
import org.baoku.archive.person.TenureRepository.KnownTenure;
import org.junit.jupiter.api.Test;

/// Renders the word lists and the newspapers in both languages.
class AdminTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    @Test
    void theUndeliveredMessagesAreComplete() {
        ZonedDateTime time = Instant.EPOCH.atZone(ZoneOffset.UTC);
        assertComplete(
                "admin/undelivered",
                Map.of(
                        "undelivered",
                        Stream.of(Kind.values())
                                .map(kind -> new UndeliveredController.UndeliveredView(
                                        new UUID(1, 2), HOSTILE, kind, time, time, 7, HOSTILE))
                                .toList()));
        assertComplete(
                "admin/undelivered",
                Map.of("undelivered", List.of(), "retried", new Retried(2, Instant.EPOCH, HOSTILE), "next", time));
    }

    @Test
    void theWordListsAreComplete() {
        assertComplete(
                "admin/words",
                Map.of(
                        "synonyms",
                        List.of(new SynonymGroup(1, List.of("青洽会", HOSTILE))),
                        "tenures",
                        List.of(
                                new KnownTenure(1, "王小河", "江城市市长", DAY, null, HOSTILE),
                                new KnownTenure(2, HOSTILE, "江城市市长", null, DAY, "")),
                        "name",
                        "",
                        "form",
                        "",
                        "synonymCount",
                        51L,
                        "labels",
                        List.of(new UsedLabel(HOSTILE, 3, "江上新闻"))));
        assertComplete(
                "admin/words",
                Map.of(
                        "synonyms",
                        List.of(),
                        "tenures",
                        List.of(),
                        "name",
                        "王",
                        "form",
                        HOSTILE,
                        "synonymCount",
                        0L,
                        "labels",
                        List.of()));
    }

    @Test
    void theNewspapersAreComplete() {
        NewspaperForm form = new NewspaperForm(HOSTILE, HOSTILE, List.of(1, 3), "2024-02-10 " + HOSTILE, HOSTILE);
        assertComplete(
                "admin/newspapers",
                Map.of(
                        "weekdays",
                        DayOfWeek.values(),
                        "added",
                        form,
                        "rows",
                        List.of(new NewspaperController.NewspaperRow(7, HOSTILE, form)),
                        "problem",
                        "newspapers.problem.day-off",
                        "problemValues",
                        List.of(HOSTILE)));
    }
}

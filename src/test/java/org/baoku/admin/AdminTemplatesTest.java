package org.baoku.admin;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertComplete;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.baoku.archive.editing.ColumnLabelRepository.UsedLabel;
import org.baoku.archive.editing.SynonymRepository.SynonymGroup;
import org.baoku.archive.following.OutgoingMessage.Kind;
import org.baoku.archive.page.Holdings;
import org.baoku.archive.person.TenureRepository.KnownTenure;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;

/// Renders the overview and the word lists in both languages.
class AdminTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    @Test
    void theOverviewIsComplete() {
        LocalDateTime time = LocalDateTime.of(2021, 3, 5, 12, 0);
        Stream.of(
                        new RebuildView(false, false, 0, 1, null, null, null),
                        new RebuildView(true, true, 1, 3, null, null, 3),
                        new RebuildView(true, false, 3, 3, time, null, null),
                        new RebuildView(true, false, 0, 3, time, HOSTILE, null))
                .forEach(rebuild -> assertComplete("admin/overview", overview(rebuild)));
    }

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
        assertComplete("admin/undelivered", Map.of("undelivered", List.of()));
    }

    @Test
    void theWordListsAreComplete() {
        assertComplete(
                "admin/words",
                Map.of(
                        "synonyms",
                        List.of(new SynonymGroup(1, List.of("青洽会", HOSTILE), Instant.EPOCH, "周敏")),
                        "tenures",
                        List.of(
                                new KnownTenure(1, "王小河", "江城市市长", DAY, null, HOSTILE, ""),
                                new KnownTenure(2, HOSTILE, "江城市市长", null, DAY, "", "周敏")),
                        "name",
                        "",
                        "labels",
                        List.of(new UsedLabel(HOSTILE, 3, "江上新闻"))));
        assertComplete(
                "admin/words", Map.of("synonyms", List.of(), "tenures", List.of(), "name", "王", "labels", List.of()));
    }

    private static Map<String, Object> overview(RebuildView rebuild) {
        return Map.of(
                "holdings",
                new Holdings(2, 3, 14, 1),
                "newspapers",
                List.of(new Newspaper("江城晚报", "某省江城市")),
                "indexed",
                14L,
                "rebuild",
                rebuild);
    }
}

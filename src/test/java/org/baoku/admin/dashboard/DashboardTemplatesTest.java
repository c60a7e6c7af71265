package org.baoku.admin.dashboard;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertComplete;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.admin.dashboard.DashboardView.Disk;
import org.baoku.admin.dashboard.DashboardView.Failure;
import org.baoku.admin.dashboard.DashboardView.RunningJob;
import org.baoku.archive.intake.IntakeOrigin;
import org.baoku.archive.issue.Holdings;
import org.junit.jupiter.api.Test;

class DashboardTemplatesTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2021, 3, 5, 12, 0);

    @Test
    void theOverviewIsComplete() {
        Stream.of(
                        new RebuildView(false, false, 0, 1, null, null, null),
                        new RebuildView(true, true, 1, 3, null, null, 3),
                        new RebuildView(true, false, 3, 3, NOON, null, null),
                        new RebuildView(true, false, 0, 3, NOON, HOSTILE, null))
                .forEach(rebuild -> Stream.of(
                                new DashboardView(0L, 0, null, null, null, true, List.of(), 0, null, 0, List.of()),
                                new DashboardView(
                                        14L,
                                        3,
                                        0L,
                                        new Disk(1.5, 80, true),
                                        NOON,
                                        false,
                                        List.of(new RunningJob(
                                                "/admin/ingests/7",
                                                "running",
                                                "command",
                                                new IntakeOrigin(HOSTILE, 3),
                                                3,
                                                9)),
                                        12,
                                        40,
                                        2,
                                        List.of(new Failure(NOON, HOSTILE, HOSTILE, "/admin/ingests/7"))),
                                new DashboardView(null, 0, 7L, null, null, true, List.of(), 0, 0, 0, List.of()))
                        .forEach(desk -> assertComplete(
                                "admin/overview",
                                Map.of(
                                        "holdings",
                                        desk.reviewPages() == 0 ? new Holdings(0, 0, 0, 0) : new Holdings(2, 3, 14, 1),
                                        "rebuild",
                                        rebuild,
                                        "desk",
                                        desk))));
    }
}

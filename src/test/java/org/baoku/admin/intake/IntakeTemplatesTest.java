package org.baoku.admin.intake;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.TemplateRendering;
import org.baoku.archive.file.PagePictureRepository.Counts;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJob.Kind;
import org.baoku.archive.intake.IntakeJob.State;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.ingest.reading.TextDifference;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Renders the ingest and gap pages with made-up data, in both languages.
class IntakeTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Instant NOON = Instant.parse("2021-03-05T12:00:00Z");

    private static Stream<Map.Entry<String, Map<String, Object>>> pages() {
        return Stream.of(
                entry(
                        "admin/ingests",
                        Map.of(
                                "intakes",
                                List.of(),
                                "firstNewspaper",
                                "江城晚报",
                                "newspapers",
                                List.of(),
                                "pictures",
                                new Counts(0, 0, 0),
                                "pictureFailures",
                                List.of())),
                entry(
                        "admin/ingests",
                        Map.of(
                                "intakes",
                                Stream.of(State.values())
                                        .map(state -> view(job(state, true)))
                                        .toList(),
                                "firstNewspaper",
                                "江城晚报",
                                "newspapers",
                                List.of(new Newspaper("江城晚报" + HOSTILE, "某省江城市")),
                                "problem",
                                "ingest.no-place",
                                "pictures",
                                new Counts(1200, 3, 1),
                                "pictureFailures",
                                List.of(new PictureFailureView(4, "issue.zip/" + HOSTILE, 2, HOSTILE)))),
                entry("admin/ingest", intake(State.QUEUED, false)),
                entry("admin/ingest", intake(State.RUNNING, false)),
                entry("admin/ingest", intake(State.FINISHED, true)),
                entry("admin/ingest", intake(State.FAILED, false)),
                entry("admin/reingest", again(null)),
                entry("admin/reingest", again(3L)),
                entry("admin/gaps", Map.of("months", List.of(), "issues", List.of(), "groups", List.of())),
                entry("admin/gaps", gaps()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsComplete(Map.Entry<String, Map<String, Object>> page) {
        TemplateRendering.assertComplete(page.getKey(), page.getValue());
    }

    @Test
    void everyTemplateIsTested() {
        assertThat(pages().map(Map.Entry::getKey).distinct())
                .containsExactlyInAnyOrder("admin/ingests", "admin/ingest", "admin/reingest", "admin/gaps");
    }

    @Test
    void anActiveJobRefreshesItsPage() {
        assertThat(TemplateRendering.page("admin/ingest", intake(State.RUNNING, false), Locale.CHINESE))
                .contains("data-progress=\"/admin/ingests/7/progress\"", "http-equiv=\"refresh\"", "/cancel");
        assertThat(TemplateRendering.page("admin/ingest", intake(State.FINISHED, true), Locale.CHINESE))
                .doesNotContain("data-progress", "http-equiv=\"refresh\"", "/cancel")
                .contains("/admin/ingests/7/apply", "<ins>", "<del>");
    }

    @Test
    void anIntakeThatDidNotReachAllFilesIsContinued() {
        assertThat(TemplateRendering.page("admin/ingest", intake(State.CANCELLED, false), Locale.CHINESE))
                .contains("继续入库")
                .doesNotContain("再试没有成功的文件");
    }

    private static Map<String, Object> again(@Nullable Long page) {
        Map<String, Object> model = new HashMap<>();
        model.put("firstNewspaper", "江城晚报");
        model.put("newspapers", List.of(new Newspaper("江城晚报", "某省江城市")));
        model.put("intakes", page == null ? List.of() : List.of(view(job(State.FINISHED, true))));
        model.put("page", page);
        return model;
    }

    private static Map<String, Object> gaps() {
        GapController.PageRow line = new GapController.PageRow(
                "江城晚报", DAY, "A01", "/issues/2021-03-05/A01", "/admin/again?page=3", 1, 4, 41L);
        GapController.PageRow open =
                new GapController.PageRow("江城晚报", null, "0", "/issues/undated/3", "/admin/again?page=3", 0, 4, null);
        return Map.of(
                "months",
                List.of(new GapController.Month("江城晚报", YearMonth.from(DAY), List.of(DAY, DAY.plusDays(2)))),
                "issues",
                List.of(new GapController.Issue("江城晚报", DAY, "/issues/2021-03-05", List.of("A02", "A04" + HOSTILE))),
                "groups",
                Stream.of("counts", "undated", "dated", "doubtful")
                        .map(name -> new GapController.Group(name, List.of(line, open)))
                        .toList());
    }

    private static Map<String, Object> intake(State state, boolean dry) {
        return Map.of(
                "intake",
                view(job(state, dry)),
                "files",
                new IntakeView.Files(
                        List.of(
                                new IntakeView.FileFilter("all", 4, "/admin/ingests/7?show=all", true),
                                new IntakeView.FileFilter("changed", 2, "/admin/ingests/7?show=changed", false),
                                new IntakeView.FileFilter("failed", 1, "/admin/ingests/7?show=failed", false)),
                        List.of(
                                file("taken-in", null, null),
                                file("replaced", null, difference()),
                                file("failed", ReasonText.of(FileProblem.PDF_ENCRYPTED.reason(), Locale.CHINESE), null),
                                file("failed", HOSTILE, null)),
                        "/admin/ingests/7?start=0",
                        "/admin/ingests/7?start=100"));
    }

    private static IntakeView.FileRow file(String state, @Nullable String reason, @Nullable PageDifference difference) {
        boolean failed = reason != null;
        return new IntakeView.FileRow(
                "2021-03-05/A01.txt" + HOSTILE,
                failed ? 12 : null,
                "江城晚报",
                state,
                failed ? null : "/issues/2021-03-05/A01",
                failed ? null : "A01",
                failed ? null : "/admin/pages/3/versions",
                failed ? 0 : 4,
                failed ? null : 82L,
                failed ? null : DAY,
                failed ? null : 97L,
                failed ? 41L : null,
                reason,
                difference);
    }

    private static PageDifference difference() {
        return new PageDifference(
                2,
                List.of(new PageDifference.ArticleSummary(0, "新桥通车" + HOSTILE, "昨日")),
                List.of(new PageDifference.ArticleSummary(9, "旧桥", "昨日")),
                List.of(
                        new PageDifference.Changed(
                                8,
                                "江上新桥",
                                List.of(new PageDifference.Part(
                                        "body", TextDifference.between("昨日，江上" + HOSTILE, "今日，江上" + HOSTILE)))),
                        new PageDifference.Changed(10, "灯会", List.of())),
                3,
                1);
    }

    private static IntakeView view(IntakeJob job) {
        return IntakeView.of(job, null, NOON.plusSeconds(60), Locale.CHINESE);
    }

    private static IntakeJob job(State state, boolean dry) {
        boolean begun = state != State.QUEUED;
        boolean ended = begun && state != State.RUNNING;
        return new IntakeJob(
                7,
                dry ? Kind.AGAIN : Kind.BROWSER,
                "A01.txt + 4" + HOSTILE,
                begun ? "周敏" : "",
                state,
                dry,
                NOON,
                begun ? NOON : null,
                ended ? NOON.plusSeconds(30) : null,
                state == State.FAILED ? FileProblem.INDEX_NOT_WRITABLE.reason(HOSTILE) : null,
                state == State.RUNNING ? "2021-03-05/A03.txt" : null,
                5,
                begun ? 4 : 0,
                begun ? 4 : 0,
                begun ? 1 : 0,
                begun ? 1 : 0,
                begun ? 1 : 0,
                0,
                begun ? 1 : 0,
                begun ? 1 : 0,
                begun ? 8 : 0);
    }
}

package org.baoku.admin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertComplete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.TemplateRendering;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.HistoryEntry.State;
import org.baoku.admin.SentencePart;
import org.baoku.admin.notice.NoticeLists;
import org.baoku.archive.editing.ReviewQueue.QueuedPage;
import org.baoku.archive.page.ChangeReason;
import org.baoku.archive.page.PageRef;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.ingest.reading.TextDifference;
import org.baoku.paper.Box;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.Furniture;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Renders the templates of the review queue, the page editor and the versions of a page in both languages.
class EditorTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final LocalDateTime NOON = LocalDateTime.of(2021, 3, 5, 12, 0);
    private static final ReviewFilter FILTER = new ReviewFilter("江城晚报", "2021-01-01", "", "undated");

    @Test
    void theReviewQueueIsComplete() {
        assertComplete("admin/review", review(List.of(waiting(DAY, 1), waiting(null, 0))));
        assertComplete("admin/review", review(List.of()));
        assertThat(TemplateRendering.page("admin/review", review(List.of(waiting(null, 0))), Locale.CHINESE))
                .contains("日期待定", "<option value=\"\"", "没有找到这篇稿件的标题", "/admin/pages/7?newspaper=");
    }

    @Test
    void thePageEditorIsComplete() {
        assertComplete("admin/page", page(true));
        assertComplete("admin/page", page(false));
        assertThat(TemplateRendering.page("admin/page", page(true), Locale.CHINESE))
                .contains("value=\"12\"", "看过，没有问题", "<option value=\"0\"", "不再吻合");
    }

    @Test
    void theVersionsOfAPageAreComplete() {
        assertComplete("admin/versions", versions());
        assertThat(TemplateRendering.page("admin/versions", versions(), Locale.CHINESE))
                .contains("versions?start=0\"", "versions?start=40\"", "&amp;start=20\"");
    }

    /// Every kind of correction of a page has a message.
    @Test
    void everyKindOfCorrectionOfAPageHasAMessage() {
        List<HistoryEntry> history = KINDS.stream()
                .map(kind -> new HistoryEntry(
                        kind,
                        new SentencePart("一", "/articles/4"),
                        SentencePart.of("二"),
                        "周敏",
                        LocalDateTime.of(2021, 3, 6, 9, 30),
                        "",
                        State.IN_FORCE,
                        "",
                        "/undo"))
                .toList();
        assertComplete("admin/history", Map.of("headline", HOSTILE, "articleUrl", "/articles/4", "history", history));
    }

    @Test
    void theHistoryOfAnArticleIsComplete() {
        for (List<HistoryEntry> history :
                List.of(List.<HistoryEntry>of(), fullView().history())) {
            assertComplete(
                    "admin/history", Map.of("headline", HOSTILE, "articleUrl", "/articles/4", "history", history));
        }
    }

    private static Map<String, Object> versions() {
        return Map.of(
                "page",
                new PageRef(3, "江城晚报", DAY, 1, "A01"),
                "pageUrl",
                "/issues/2021-03-05/A01",
                "problem",
                "versions.problem",
                "start",
                20,
                "previous",
                0,
                "next",
                40,
                "versions",
                Stream.of(ChangeReason.Step.values())
                        .map(step -> new PageVersionController.Row(
                                step == ChangeReason.Step.INTAKE ? 0 : 5,
                                "A01.txt" + HOSTILE,
                                step.name().toLowerCase(Locale.ROOT),
                                "周敏",
                                NOON,
                                step == ChangeReason.Step.INTAKE ? null : NOON,
                                step == ChangeReason.Step.DAY ? null : DAY,
                                List.of("江上新桥" + HOSTILE, "灯会"),
                                step == ChangeReason.Step.BACK,
                                step == ChangeReason.Step.BACK ? difference() : null))
                        .toList());
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

    private static final List<String> KINDS = kinds();

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of(
                "merge",
                "split",
                "move-title",
                "body",
                "crosshead",
                "byline",
                "dateline",
                "none.byline",
                "none.dateline",
                "none.column-label",
                "none.kicker",
                "none.headline",
                "none.subheadline",
                "day",
                "unknown",
                "no-article.advertisement"));
        for (Titles.Part part : Titles.Part.values()) {
            kinds.add("titles." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Furniture.Kind kind : Furniture.Kind.values()) {
            kinds.add("furniture." + EditorLineView.key(kind));
        }
        return kinds;
    }

    private static QueuedPage waiting(@Nullable LocalDate date, int conflicts) {
        return new QueuedPage(
                7, "江城晚报", date, "A01", HOSTILE, conflicts, 6, 2, 0.75, List.of("headline-missing", "new-doubt"));
    }

    private static Map<String, Object> review(List<QueuedPage> waiting) {
        Map<String, Object> model = new HashMap<>(Map.of(
                "filter",
                FILTER,
                "entries",
                waiting.stream()
                        .map(each -> new ReviewController.Entry(each, FILTER.editorUrl(each.page())))
                        .toList(),
                "count",
                (long) waiting.size(),
                "newspapers",
                List.of(new Newspaper("江城晚报", "江北省江城市")),
                "doubts",
                List.of("headline-missing", "new-doubt"),
                "notices",
                new NoticeLists.UnresolvedList(
                        waiting.stream()
                                .map(each -> new NoticeLists.UnresolvedNotice(
                                        1,
                                        "/articles/1",
                                        0,
                                        "江城晚报",
                                        each.date(),
                                        "本报3月5日A01版有误。",
                                        List.of(
                                                new NoticeLists.NamedArticle(
                                                        2, "/articles/2", HOSTILE, each.date(), "A01"),
                                                new NoticeLists.NamedArticle(3, "/articles/3", "№ 3", null, null))))
                                .toList(),
                        "/admin/review?notices=newest_1_2#notices"),
                "settled",
                waiting.stream()
                        .map(each -> new NoticeLists.SettledNotice(
                                new NoticeLists.NamedArticle(4, "/articles/4", HOSTILE, each.date(), null),
                                "江城晚报",
                                each.date() == null
                                        ? null
                                        : new NoticeLists.NamedArticle(5, "/articles/5", HOSTILE, null, "A02"),
                                HOSTILE,
                                "/admin/review/notices/4/0/undo"))
                        .toList()));
        if (!waiting.isEmpty()) {
            model.put("previousUrl", FILTER.queueUrl(0));
            model.put("nextUrl", FILTER.queueUrl(50));
            model.put("done", "editing.done.reviewed");
        }
        return model;
    }

    private static Map<String, Object> page(boolean full) {
        Map<String, Object> model = new HashMap<>(Map.of("filter", FILTER, "actions", LineAction.values()));
        model.put("view", full ? fullView() : emptyView());
        if (full) {
            model.put("problem", "editing.problem.conflict");
            model.put("chosen", Set.of(12));
            model.put("reason", HOSTILE);
        }
        return model;
    }

    private static PageEditorView fullView() {
        EditorArticleView first = new EditorArticleView(
                4,
                "A",
                0,
                HOSTILE,
                new Titles(List.of("栏目"), List.of("引题"), List.of(HOSTILE), List.of("副题")),
                List.of(new Byline("林知", "记者"), new Byline("何青", null)),
                new Dateline("本报", "江城", DAY),
                HOSTILE,
                "…完。",
                3,
                62,
                List.of(new Doubt("headline-missing"), new Doubt("new-doubt", HOSTILE)),
                HOSTILE,
                true);
        EditorArticleView second = new EditorArticleView(
                5, "B", 1, "江上新桥", Titles.NONE, List.of(), Dateline.NONE, "江上", "", 1, 98, List.of(), "", false);
        HistoryEntry conflict = new HistoryEntry(
                "move-title",
                new SentencePart(HOSTILE, "/articles/4"),
                SentencePart.of("江上"),
                "周敏",
                LocalDateTime.of(2021, 3, 6, 9, 30),
                HOSTILE,
                State.CONFLICT,
                HOSTILE,
                "/admin/pages/7/corrections/3/undo");
        HistoryEntry undone = new HistoryEntry(
                "day",
                SentencePart.of("2021-03-05"),
                SentencePart.of(""),
                "周敏",
                LocalDateTime.of(2021, 3, 6, 9, 31),
                "",
                State.UNDONE,
                "",
                null);
        return new PageEditorView(
                7,
                "江城晚报",
                DAY,
                "A01",
                "/issues/2021-03-05/A01",
                HOSTILE,
                "UTF-8",
                List.of("日期行印有日期"),
                97,
                true,
                3,
                List.of(
                        new EditorLineView(11, "", "", 0, "", false),
                        new EditorLineView(12, HOSTILE, "A", 0, "headline", true),
                        new EditorLineView(13, "江上", "B", 1, "body", true),
                        new EditorLineView(14, "广告", "", 0, "advertisement", true)),
                new EditorFacsimile(
                        1000,
                        1420,
                        "/iiif/images/7/full/2000,/0/default.jpg",
                        null,
                        List.of(
                                new EditorFacsimile.Place(12, 0, new Box(10, 20, 300, 40)),
                                new EditorFacsimile.Place(14, -1, new Box(10, 900, 300, 40)))),
                new EditorPart(2, 3, 11, 14, List.of(0, 1)),
                List.of(first, second),
                List.of(conflict),
                List.of(conflict, undone),
                "周敏",
                "/admin/pages/7?doubt=headline-missing",
                "/admin/review",
                "/admin/pages/6",
                "/admin/pages/8");
    }

    private static PageEditorView emptyView() {
        return new PageEditorView(
                7,
                "江城晚报",
                null,
                "0",
                "/issues/undated/7",
                "x.txt",
                "GBK",
                List.of(),
                0,
                false,
                1,
                List.of(),
                null,
                new EditorPart(1, 1, 1, 0, List.of()),
                List.of(),
                List.of(),
                List.of(),
                null,
                "/admin/pages/7",
                "/admin/review",
                null,
                null);
    }
}

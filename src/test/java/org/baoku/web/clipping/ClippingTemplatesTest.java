package org.baoku.web.clipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.TemplateRendering;
import org.baoku.archive.clipping.Clipping;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.archive.clipping.FolderAccess;
import org.baoku.archive.clipping.FolderShare;
import org.baoku.archive.clipping.KeptArticle;
import org.baoku.clipping.KeptState;
import org.baoku.web.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Renders the pages of clippings.
class ClippingTemplatesTest {
    private static final KeptArticle KEPT = new KeptArticle(
            "江上新桥合龙" + HOSTILE,
            List.of("林知" + HOSTILE),
            "江城晚报",
            LocalDate.of(2021, 3, 5),
            "A01",
            "昨日合龙。" + HOSTILE + "\n明年通车。");
    private static final KeptArticle CORRECTED =
            new KeptArticle("江上大桥合龙", List.of("林知", "周舟"), "江城晚报", LocalDate.of(2021, 3, 6), "A02", "昨日合龙。\n后年通车。");

    @Test
    void theListOfFoldersIsComplete() {
        assertCompleteForReaders(
                "clippings",
                Map.of(
                        "own",
                        List.of(folder(FolderAccess.OWN)),
                        "shared",
                        List.of(folder(FolderAccess.READ), folder(FolderAccess.EDIT))));
        assertCompleteForReaders("clippings", Map.of("own", List.of(), "shared", List.of()));
    }

    @Test
    void theFormIsComplete() {
        assertCompleteForReaders(
                "keep",
                Map.of(
                        "article",
                        1L,
                        "headline",
                        HOSTILE,
                        "url",
                        "/articles/1",
                        "folders",
                        List.of(folder(FolderAccess.EDIT)),
                        "user",
                        "周舟",
                        "pictured",
                        true));
    }

    @ParameterizedTest
    @EnumSource
    void theFolderIsComplete(FolderAccess access) {
        assertCompleteForReaders(
                "folder", Map.of("view", view(access, KeptState.of(KEPT, KEPT)), "link", "http://x/shared/y"));
        assertCompleteForReaders("folder", Map.of("view", view(access, KeptState.of(KEPT, CORRECTED))));
        assertCompleteForReaders("folder", Map.of("view", view(access, KeptState.gone(7L))));
        assertCompleteForReaders("folder", Map.of("view", view(access, KeptState.gone(null))));
    }

    @Test
    void theDifferenceIsShown() {
        assertThat(TemplateRendering.page(
                        "folder",
                        Map.of("view", view(FolderAccess.READ, KeptState.of(KEPT, CORRECTED))),
                        Locale.CHINESE))
                .contains("<ins>大</ins>", "<ins>、周舟</ins>", "2021-03-0<del>5</del><ins>6</ins>")
                .doesNotContain("下移", "取出");
    }

    private static ClippingFolder folder(FolderAccess access) {
        return new ClippingFolder(3, "林知" + HOSTILE, "桥" + HOSTILE, "备注" + HOSTILE, true, access, 2);
    }

    private static FolderView view(FolderAccess access, KeptState state) {
        Clipping clipping = new Clipping(5, 1, true, "备注" + HOSTILE, List.of("桥" + HOSTILE), Instant.EPOCH, KEPT);
        return new FolderView(
                folder(access),
                List.of(ClippingView.of(clipping, state, List.of(new Link("桥", "/clippings/3?tag=x")), false, false)),
                List.of(new FolderView.TagCount("桥" + HOSTILE, 2, "/clippings/3?tag=x", true)),
                "桥",
                "/clippings/3",
                "/clippings/3?start=50",
                List.of(new FolderShare("周舟" + HOSTILE, true), new FolderShare("方圆", false)),
                List.of(new Link("DOCX", "/clippings/3/export.docx")),
                false);
    }
}

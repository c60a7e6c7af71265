package org.baoku.admin.page;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.admin.CorrectionUndo;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.NotFoundException;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.editing.PageLabelCorrectionRepository;
import org.baoku.archive.editing.ReviewQueue;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.file.PictureAbsence;
import org.baoku.archive.file.PictureSize;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.ingest.editing.PageEditor;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/pages/{id}`: the page editor, which shows the source lines of a page beside its articles, with
/// its day, its history and links through the review queue.
@Controller
final class PageEditorController {
    private final RequestedPages requested;
    private final PageRepository pages;
    private final IssueDayCorrectionRepository dayCorrections;
    private final PageLabelCorrectionRepository labelCorrections;
    private final PageEditor editor;
    private final ReviewQueue queue;
    private final PageLayoutRepository layouts;
    private final PagePictureRepository pictures;

    PageEditorController(
            RequestedPages requested,
            PageRepository pages,
            IssueDayCorrectionRepository dayCorrections,
            PageLabelCorrectionRepository labelCorrections,
            PageEditor editor,
            ReviewQueue queue,
            PageLayoutRepository layouts,
            PagePictureRepository pictures) {
        this.requested = requested;
        this.pages = pages;
        this.dayCorrections = dayCorrections;
        this.labelCorrections = labelCorrections;
        this.editor = editor;
        this.queue = queue;
        this.layouts = layouts;
        this.pictures = pictures;
    }

    @GetMapping("/admin/pages/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int part,
            ReviewFilterParameters parameters,
            Model model) {
        ReviewFilter filter = parameters.toFilter();
        model.addAllAttributes(Map.of(
                "view", view(requested.page(id), part, filter), "filter", filter, "actions", LineAction.values()));
        return "admin/page";
    }

    private PageEditorView view(ArchivedPage page, int number, ReviewFilter filter) {
        PageRef ref = page.ref();
        PageSource source = pages.source(ref.id()).orElseThrow(NotFoundException::new);
        boolean printed = source.format() != PageFormat.ARTICLES;
        List<String> sourceLines = printed ? source.lines() : List.of();
        EditorPart part = printed
                ? EditorPart.ofLines(number, sourceLines.size(), page.articles())
                : EditorPart.ofImported(number, page.articles());
        List<EditorLineView> lines = EditorLineView.of(sourceLines, page.articles(), pages.furniture(ref.id()), part);
        List<HistoryEntry> history = PageHistory.of(
                ref.id(),
                new ArticleLinks(page.articles(), sourceLines),
                editor.history(ref.id()),
                dayCorrections.history(ref.id()),
                labelCorrections.history(ref.id()));
        List<Long> queued = queue.pageIds(filter.toCriteria());
        // A page that is not in the queue, such as one just reviewed, links to the first page of the queue.
        int index = queued.indexOf(ref.id());
        return new PageEditorView(
                ref.id(),
                ref.newspaper(),
                ref.date(),
                ref.label(),
                SiteUrls.page(ref),
                source.path(),
                source.encoding(),
                source.dayEvidence(),
                Math.round(source.dayConfidence() * 100),
                printed,
                editor.reading(ref.id()),
                lines,
                facsimile(ref.id(), lines),
                part,
                EditorArticleView.of(page.articles(), printed, part),
                history.stream()
                        .filter(entry -> entry.state() == HistoryEntry.State.CONFLICT)
                        .toList(),
                history,
                queue.lastReviewer(ref.id()).orElse(null),
                filter.editorUrl(ref.id()),
                filter.queueUrl(0),
                index > 0 ? filter.editorUrl(queued.get(index - 1)) : null,
                index + 1 < queued.size() ? filter.editorUrl(queued.get(index + 1)) : null);
    }

    private @Nullable EditorFacsimile facsimile(long page, List<EditorLineView> lines) {
        @Nullable
        String picture = Optional.ofNullable(pictures.dimensions(page).get(PictureSize.LARGE))
                .map(size -> SiteUrls.picture(page, size.width()))
                .orElse(null);
        @Nullable PictureAbsence absence = picture == null ? pictures.absence(page) : null;
        return layouts.find(page)
                .map(placed -> EditorFacsimile.of(placed, picture, absence, lines))
                .orElse(null);
    }

    /// Marks the page as reviewed and redirects to the next page of the queue, or to the queue if it is empty.
    ///
    /// @param reading the reading of the page that the editor saw; a later one stays in the queue
    @PostMapping("/admin/pages/{id}/reviewed")
    String markReviewed(
            @PathVariable long id,
            @RequestParam int reading,
            ReviewFilterParameters parameters,
            Principal user,
            RedirectAttributes flash) {
        ReviewFilter filter = parameters.toFilter();
        int index = queue.pageIds(filter.toCriteria()).indexOf(id);
        queue.markReviewed(id, reading, user.getName());
        List<Long> remaining = new ArrayList<>(queue.pageIds(filter.toCriteria()));
        remaining.remove(id);
        flash.addFlashAttribute("done", "editing.done.reviewed");
        if (remaining.isEmpty()) {
            return "redirect:" + filter.queueUrl(0);
        }
        return "redirect:" + filter.editorUrl(remaining.get(index < 0 || index >= remaining.size() ? 0 : index));
    }

    @PostMapping("/admin/pages/{id}/corrections/{correction}/undo")
    String undo(
            @PathVariable long id,
            @PathVariable long correction,
            ReviewFilterParameters parameters,
            Principal user,
            RedirectAttributes flash) {
        CorrectionUndo.request(() -> editor.undo(id, correction, user.getName()), flash);
        return "redirect:" + parameters.toFilter().editorUrl(id);
    }
}

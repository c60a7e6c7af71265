package org.baoku.admin.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.function.Function;
import org.baoku.admin.AuditNote;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageChangedException;
import org.baoku.ingest.editing.CorrectionConflictException;
import org.baoku.ingest.editing.PageEditor;
import org.baoku.ingest.editing.UnchangedPageException;
import org.baoku.paper.Correction;
import org.baoku.site.TypedForm;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Applies a submitted correction form of the page editor.
@Component
final class CorrectionFormSubmission {
    private final RequestedPages requested;
    private final PageEditor editor;

    CorrectionFormSubmission(RequestedPages requested, PageEditor editor) {
        this.requested = requested;
        this.editor = editor;
    }

    /// Makes a correction of a printed page out of a form and applies it, unless the page has changed since
    /// the editor saw it. The redirect leads back to the page editor with a message in either case.
    String submit(
            long id,
            CorrectionForm form,
            Principal user,
            RedirectAttributes flash,
            Function<CorrectionTarget, Correction> maker) {
        return submit(
                id, form, user, flash, true, page -> maker.apply(new CorrectionTarget(page, editor.printedText(id))));
    }

    /// The same for a page of imported articles.
    String submitImported(
            long id,
            CorrectionForm form,
            Principal user,
            RedirectAttributes flash,
            Function<ArchivedPage, Correction> maker) {
        return submit(id, form, user, flash, false, maker);
    }

    /// The redirect to the place of an article in the editor, where work goes on, in the part of the page that has it.
    String at(long id, long article, String redirect) {
        return EditorPart.articleUrl(redirect, requested.page(id).articles(), article, editor.isPrinted(id));
    }

    private String submit(
            long id,
            CorrectionForm form,
            Principal user,
            RedirectAttributes flash,
            boolean printed,
            Function<ArchivedPage, Correction> maker) {
        ArchivedPage page = requested.page(id);
        String reason = form.strippedReason();
        String fault = "";
        try {
            if (editor.isPrinted(id) != printed) {
                throw new InvalidFormException(printed ? "editing.problem.imported" : "editing.problem.printed");
            }
            if (editor.reading(id) != form.reading()) {
                throw new InvalidFormException("editing.problem.changed");
            }
            long made = editor.correct(id, maker.apply(page), user.getName(), reason);
            flash.addFlashAttribute("undo", "/admin/pages/" + id + "/corrections/" + made + "/undo");
            flash.addFlashAttribute("done", printed ? "editing.done.correction" : "editing.done.rewrite");
            flash.addFlashAttribute("chosen", List.of());
        } catch (InvalidFormException invalid) {
            flash.addFlashAttribute("problem", invalid.getMessage());
            fault = invalid.field();
        } catch (CorrectionConflictException conflict) {
            flash.addFlashAttribute("problem", "editing.problem.conflict");
        } catch (UnchangedPageException unchanged) {
            flash.addFlashAttribute("problem", "editing.problem.split");
        } catch (PageChangedException changed) {
            flash.addFlashAttribute("problem", "editing.problem.changed");
        }
        if (!flash.getFlashAttributes().containsKey("done")) {
            AuditNote.refused();
            HttpServletRequest request = presentRequest();
            TypedForm.keep(flash, request, formOf(request.getRequestURI()), fault);
        }
        if (!reason.isEmpty()) {
            flash.addFlashAttribute("reason", reason);
        }
        return form.redirect(id);
    }

    private static HttpServletRequest presentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /// The form of a page by its address: `/admin/pages/1/articles/7/rewrite` is `7-rewrite`, as the template has it.
    private static String formOf(String path) {
        String[] segments = path.split("/", -1);
        return segments.length < 2 ? path : segments[segments.length - 2] + "-" + segments[segments.length - 1];
    }
}

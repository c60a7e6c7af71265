package org.baoku.admin.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baoku.admin.AuditNote;
import org.baoku.archive.page.PageLabelTakenException;
import org.baoku.ingest.editing.PageLabelEditor;
import org.baoku.site.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/pages/{id}/label`: sets the label (版次) of a page.
@Controller
final class PageLabelController {
    private static final Pattern LABEL = Pattern.compile("\\p{L}{0,4}[0-9]{1,3}");

    /// What people write around a label: 第5版, A01 版.
    private static final Pattern AROUND = Pattern.compile("^\\s*第?\\s*|\\s*版?\\s*$");

    private final RequestedPages requested;
    private final PageLabelEditor editor;

    PageLabelController(RequestedPages requested, PageLabelEditor editor) {
        this.requested = requested;
        this.editor = editor;
    }

    @PostMapping("/admin/pages/{id}/label")
    String set(
            @PathVariable long id,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String reason,
            ReviewFilterParameters parameters,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        long page = requested.pageRef(id).id();
        String stripped = AROUND.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        if (LABEL.matcher(stripped).matches()) {
            change(flash, "editing.done.label", () -> {
                long correction = editor.setLabel(page, stripped, user.getName(), reason.strip());
                flash.addFlashAttribute("undo", "/admin/pages/" + page + "/label/" + correction + "/undo");
                AuditNote.set("label=" + stripped);
            });
        } else {
            flash.addFlashAttribute("problem", "editing.problem.label");
        }
        if (flash.getFlashAttributes().containsKey("problem")) {
            TypedForm.keep(flash, request, "label", "label");
        }
        return "redirect:" + parameters.toFilter().editorUrl(id);
    }

    @PostMapping("/admin/pages/{id}/label/{correction}/undo")
    String undo(
            @PathVariable long id,
            @PathVariable long correction,
            ReviewFilterParameters parameters,
            Principal user,
            RedirectAttributes flash) {
        change(flash, "editing.done.undo", () -> editor.undo(id, correction, user.getName()));
        return "redirect:" + parameters.toFilter().editorUrl(id);
    }

    private static void change(RedirectAttributes flash, String done, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("done", done);
        } catch (PageLabelTakenException taken) {
            flash.addFlashAttribute("problem", "editing.problem.label-taken");
        } catch (IllegalArgumentException alreadyUndone) {
            flash.addFlashAttribute("problem", "editing.problem.undone");
        }
    }
}

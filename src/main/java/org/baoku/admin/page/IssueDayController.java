package org.baoku.admin.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.baoku.admin.AuditNote;
import org.baoku.admin.CorrectionUndo;
import org.baoku.admin.WrittenIssueDay;
import org.baoku.ingest.editing.IssueDayEditor;
import org.baoku.site.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/pages/{id}/day`: corrects the day of the issue to which a page belongs.
@Controller
final class IssueDayController {
    private final RequestedPages requested;
    private final IssueDayEditor editor;

    IssueDayController(RequestedPages requested, IssueDayEditor editor) {
        this.requested = requested;
        this.editor = editor;
    }

    @PostMapping("/admin/pages/{id}/day")
    String set(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            ReviewFilterParameters parameters,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        long page = requested.pageRef(id).id();
        Optional<LocalDate> day = WrittenIssueDay.find(date);
        if (day.isPresent()) {
            long correction = editor.setDay(page, day.get(), user.getName(), reason.strip());
            flash.addFlashAttribute("undo", "/admin/pages/" + page + "/day/" + correction + "/undo");
            flash.addFlashAttribute("done", "editing.done.day");
            AuditNote.set("day=" + day.get());
        } else {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "editing.problem.issue-day");
            TypedForm.keep(flash, request, "day", "date");
        }
        return "redirect:" + parameters.toFilter().editorUrl(id);
    }

    @PostMapping("/admin/pages/{id}/day/{correction}/undo")
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

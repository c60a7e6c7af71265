package org.baoku.admin;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Undoes a correction at an editor's request, and says on the next page whether that was still possible.
public final class CorrectionUndo {
    private CorrectionUndo() {}

    /// Undoes a correction.
    ///
    /// @param undo throws an [IllegalArgumentException] if the correction is undone already
    public static void request(Runnable undo, RedirectAttributes flash) {
        try {
            undo.run();
            flash.addFlashAttribute("done", "editing.done.undo");
        } catch (IllegalArgumentException alreadyUndone) {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "editing.problem.undone");
        }
    }
}

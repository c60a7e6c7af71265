package org.baoku.web.clipping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.baoku.clipping.ClippingRefusedException;
import org.baoku.site.TypedForm;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the requests about clippings have in common: ids, and the page after a change.
final class ClippingRequests {
    private ClippingRequests() {}

    static long id(String text) {
        return PathValues.id(text, "error.unknown.folder");
    }

    /// Reads something; what is not there or may not be seen is not found.
    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (ClippingRefusedException e) {
            throw notShown(e);
        }
    }

    /// Changes something by a form that keeps what was typed if the change is refused.
    ///
    /// @param form identifies the form on its page
    static String changing(
            HttpServletRequest request,
            RedirectAttributes flash,
            String form,
            String page,
            String done,
            Runnable change) {
        return changing(flash, page, done, () -> {
            try {
                change.run();
            } catch (ClippingRefusedException refused) {
                TypedForm.keep(flash, request, form, field(refused.reason()));
                throw refused;
            }
        });
    }

    private static String field(ClippingRefusedException.Reason reason) {
        return switch (reason) {
            case BAD_NAME, NAME_TAKEN -> "name";
            case ALREADY_KEPT, TOO_MANY_FOLDERS, TOO_MANY_CLIPPINGS -> "folder";
            case NOTE_TOO_LONG -> "note";
            case BAD_TAGS -> "tags";
            case UNKNOWN_ACCOUNT -> "account";
            case UNKNOWN_FOLDER, UNKNOWN_CLIPPING, UNKNOWN_ARTICLE, FORBIDDEN -> "";
        };
    }

    /// Changes something and redirects to a page that says whether it was done.
    ///
    /// @param done the message of success
    /// @return the redirect
    static String changing(RedirectAttributes flash, String page, String done, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("done", done);
        } catch (ClippingRefusedException e) {
            switch (e.reason()) {
                case UNKNOWN_FOLDER, UNKNOWN_CLIPPING, UNKNOWN_ARTICLE, FORBIDDEN -> throw notShown(e);
                case UNKNOWN_ACCOUNT,
                        BAD_NAME,
                        NAME_TAKEN,
                        ALREADY_KEPT,
                        TOO_MANY_FOLDERS,
                        TOO_MANY_CLIPPINGS,
                        NOTE_TOO_LONG,
                        BAD_TAGS ->
                    flash.addFlashAttribute(
                            "problem", "clipping.refused." + e.reason().key());
            }
        }
        return "redirect:" + page;
    }

    private static PageNotShownException notShown(ClippingRefusedException e) {
        return PageNotShownException.notFound("clipping.refused." + e.reason().key(), "");
    }
}

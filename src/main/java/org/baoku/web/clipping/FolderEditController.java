package org.baoku.web.clipping;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.baoku.clipping.ClippingFolders;
import org.baoku.site.SiteUrls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adds, describes, shares and deletes folders.
@Controller
final class FolderEditController {
    private static final String FOLDERS = "/clippings";
    private static final String LINK = "#link";

    private final ClippingFolders folders;

    FolderEditController(ClippingFolders folders) {
        this.folders = folders;
    }

    @PostMapping("/clippings")
    String add(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return ClippingRequests.changing(
                request, flash, "folder", FOLDERS, "folder.added", () -> folders.addFolder(user.getName(), name, note));
    }

    @PostMapping("/clippings/{id:\\d+}/describe")
    String describe(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        long folder = ClippingRequests.id(id);
        return ClippingRequests.changing(
                request,
                flash,
                "describe",
                SiteUrls.folder(folder) + "#sharing",
                "folder.described",
                () -> folders.describe(user.getName(), folder, name, note));
    }

    @PostMapping("/clippings/{id:\\d+}/delete")
    String remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal user,
            RedirectAttributes flash) {
        if (!sure) {
            flash.addFlashAttribute("problem", "folder.delete.unsure");
            return "redirect:" + SiteUrls.folder(ClippingRequests.id(id));
        }
        return ClippingRequests.changing(
                flash, FOLDERS, "folder.removed", () -> folders.removeFolder(user.getName(), ClippingRequests.id(id)));
    }

    /// @param right `read`, `edit`, or `none` to end the sharing
    @PostMapping("/clippings/{id:\\d+}/share")
    String share(
            @PathVariable String id,
            @RequestParam String account,
            @RequestParam String right,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        long folder = ClippingRequests.id(id);
        boolean ends = right.equals("none");
        return ClippingRequests.changing(
                request,
                flash,
                "share",
                SiteUrls.folder(folder) + "#sharing",
                ends ? "folder.unshared" : "folder.shared",
                () -> {
                    if (ends) {
                        folders.unshare(user.getName(), folder, account);
                    } else {
                        folders.share(user.getName(), folder, account, right.equals("edit"));
                    }
                });
    }

    /// Makes a secret link, which is shown once.
    @PostMapping("/clippings/{id:\\d+}/link")
    String link(@PathVariable String id, Principal user, RedirectAttributes flash) {
        long folder = ClippingRequests.id(id);
        return ClippingRequests.changing(
                flash,
                SiteUrls.folder(folder) + LINK,
                "folder.linked",
                () -> flash.addFlashAttribute(
                        "link", SiteUrls.absolute("/shared/" + folders.link(user.getName(), folder))));
    }

    @PostMapping("/clippings/{id:\\d+}/unlink")
    String unlink(@PathVariable String id, Principal user, RedirectAttributes flash) {
        long folder = ClippingRequests.id(id);
        return ClippingRequests.changing(
                flash, SiteUrls.folder(folder) + LINK, "folder.unlinked", () -> folders.unlink(user.getName(), folder));
    }
}

package org.baoku.web.clipping;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.archive.clipping.FolderAccess;
import org.baoku.archive.clipping.FolderShare;
import org.baoku.clipping.ClippingFolders;
import org.baoku.site.SiteUrls;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/clippings`: the folders of a user and their clippings; `/shared/…`: a folder by its secret link.
@Controller
final class FolderPageController {
    private final ClippingFolders folders;
    private final FolderViewBuilder views;

    FolderPageController(ClippingFolders folders, FolderViewBuilder views) {
        this.folders = folders;
        this.views = views;
    }

    @GetMapping("/clippings")
    String list(Principal user, Model model) {
        List<ClippingFolder> visible = folders.visibleTo(user.getName());
        model.addAttribute(
                "own",
                visible.stream()
                        .filter(folder -> folder.access() == FolderAccess.OWN)
                        .toList());
        model.addAttribute(
                "shared",
                visible.stream()
                        .filter(folder -> folder.access() != FolderAccess.OWN)
                        .toList());
        return "clippings";
    }

    @GetMapping("/clippings/{id:\\d+}")
    String folder(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "") String start,
            Principal user,
            Model model) {
        ClippingFolder folder = ClippingRequests.reading(() -> folders.folder(user.getName(), ClippingRequests.id(id)));
        List<FolderShare> shares =
                folder.access() == FolderAccess.OWN ? folders.shares(user.getName(), folder.id()) : List.of();
        model.addAttribute(
                "view", views.build(folder, SiteUrls.folder(folder.id()), tag, PathValues.start(start), shares, true));
        return "folder";
    }

    /// Whoever has the link may read the folder, unless reading the archive itself needs a sign-in.
    @GetMapping("/shared/{secret}")
    String linked(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "") String start,
            Model model,
            HttpServletResponse response) {
        ClippingFolder folder =
                folders.linked(secret).orElseThrow(() -> PageNotShownException.notFound("error.unknown.link", ""));
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute(
                "view", views.build(folder, "/shared/" + secret, tag, PathValues.start(start), List.of(), false));
        return "folder";
    }
}

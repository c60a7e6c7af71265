package org.baoku.web.clipping;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.archive.clipping.FolderAccess;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.clipping.ClippingFolders;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.ArticleTitle;
import org.baoku.web.facsimile.FacsimileFinder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/// Keeps articles in folders, and annotates, orders and removes the clippings.
@Controller
final class ClippingEditController {
    private static final Pattern ORIGIN = Pattern.compile("/(search|articles/\\d{1,18})(\\?[!-~]*)?");

    private final ClippingFolders folders;
    private final ArchiveLookup archive;
    private final FacsimileFinder facsimiles;

    ClippingEditController(ClippingFolders folders, ArchiveLookup archive, FacsimileFinder facsimiles) {
        this.folders = folders;
        this.archive = archive;
        this.facsimiles = facsimiles;
    }

    /// The form in which the user chooses a folder for an article.
    ///
    /// @param from where the user came from: a result, or the article as a hit of it
    @GetMapping("/clippings/add")
    String form(
            @RequestParam String article, @RequestParam(defaultValue = "") String from, Principal user, Model model) {
        ArchivedArticle kept = archive.article(article);
        List<ClippingFolder> choices = folders.visibleTo(user.getName()).stream()
                .filter(folder -> folder.access().includes(FolderAccess.EDIT))
                .toList();
        model.addAttribute("article", kept.id());
        model.addAttribute("headline", ArticleTitle.of(kept));
        model.addAttribute("url", SiteUrls.article(kept.id()));
        model.addAttribute("from", origin(from, kept.id()));
        model.addAttribute("folders", choices);
        model.addAttribute("user", user.getName());
        model.addAttribute("pictured", facsimiles.cutout(kept, List.of()).isPresent());
        return "keep";
    }

    /// The page that the user goes back to; the article where that is none of a result.
    private static String origin(String from, long article) {
        return ORIGIN.matcher(from).matches() ? from : SiteUrls.article(article);
    }

    /// @param folder the chosen folder; 0 for a new one
    /// @param name the name of the new folder
    @PostMapping("/clippings/add")
    String keep(
            @RequestParam long article,
            @RequestParam(defaultValue = "0") long folder,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean picture,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String tags,
            @RequestParam(defaultValue = "") String from,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        AtomicLong chosen = new AtomicLong(folder);
        String origin = origin(from, article);
        String form = "/clippings/add?article=" + article
                + (from.isEmpty() ? "" : "&from=" + UriUtils.encode(origin, StandardCharsets.UTF_8));
        String page = ClippingRequests.changing(request, flash, "keep", form, "clipping.kept", () -> {
            if (folder == 0) {
                chosen.set(folders.keepInNewFolder(user.getName(), name, article, picture, note, tags));
            } else {
                folders.keep(user.getName(), folder, article, picture, note, tags);
            }
        });
        if (flash.getFlashAttributes().containsKey("problem")) {
            return page;
        }
        flash.addFlashAttribute("kept", origin);
        return "redirect:" + SiteUrls.folder(chosen.get());
    }

    @PostMapping("/clippings/{id:\\d+}/{clipping:\\d+}/annotate")
    String annotate(
            @PathVariable String id,
            @PathVariable String clipping,
            @RequestParam(defaultValue = "false") boolean picture,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String tags,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        long folder = ClippingRequests.id(id);
        long chosen = ClippingRequests.id(clipping);
        return ClippingRequests.changing(
                request,
                flash,
                "annotate-" + chosen,
                SiteUrls.folder(folder) + "#clipping-" + chosen,
                "clipping.annotated",
                () -> folders.annotate(user.getName(), folder, chosen, picture, note, tags));
    }

    /// @param towards `end` or `beginning`
    @PostMapping("/clippings/{id:\\d+}/{clipping:\\d+}/move")
    String move(
            @PathVariable String id,
            @PathVariable String clipping,
            @RequestParam String towards,
            Principal user,
            RedirectAttributes flash) {
        long folder = ClippingRequests.id(id);
        long chosen = ClippingRequests.id(clipping);
        return ClippingRequests.changing(
                flash,
                SiteUrls.folder(folder) + "#clipping-" + chosen,
                "clipping.moved",
                () -> folders.move(user.getName(), folder, chosen, towards.equals("end")));
    }

    /// Takes a clipping out of its folder. Its note is lost: the form asks for a tick if there is one.
    @PostMapping("/clippings/{id:\\d+}/{clipping:\\d+}/remove")
    String remove(
            @PathVariable String id,
            @PathVariable String clipping,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal user,
            RedirectAttributes flash) {
        long folder = ClippingRequests.id(id);
        if (!sure) {
            flash.addFlashAttribute("problem", "clipping.remove.unsure");
            return "redirect:" + SiteUrls.folder(folder) + "#clipping-" + ClippingRequests.id(clipping);
        }
        return ClippingRequests.changing(
                flash,
                SiteUrls.folder(folder),
                "clipping.removed",
                () -> folders.remove(user.getName(), folder, ClippingRequests.id(clipping)));
    }
}

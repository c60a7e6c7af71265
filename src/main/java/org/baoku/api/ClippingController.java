package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.clipping.Clipping;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.clipping.ClippingFolders;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/clippings`: the clippings of the user and the folders that hold them.
@RestController
@Tag(name = "Clippings")
@SecurityRequirement(name = ApiDocumentation.BEARER_TOKEN)
final class ClippingController {
    private final ClippingFolders folders;

    ClippingController(ClippingFolders folders) {
        this.folders = folders;
    }

    @Schema(description = "A folder of clippings.")
    record FolderResponse(
            @Schema(description = "The folder's id, for the parameter folder of a search too.")
            long id,

            @Schema(description = "The URL of the folder on this site.")
            String url,

            @Schema(description = "The folder's name.") String name,

            @Schema(description = "What the owner wrote about it; may be empty.")
            String note,

            @Schema(description = "The account that it belongs to.")
            String owner,

            @Schema(
                    description = "What you may do with it.",
                    allowableValues = {"read", "edit", "own"})
            String access,

            @Schema(description = "The number of its clippings.")
            int clippings) {}

    @Schema(description = "A clipping: an article as it was when it was kept.")
    record ClippingResponse(
            @Schema(description = "The clipping's id.") long id,

            @Schema(description = "The article's id.") long article,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The headline; empty if the article printed none.")
            String headline,

            @Schema(description = "The names in the byline.")
            List<String> byline,

            @Schema(description = "The newspaper's name.") String newspaper,

            @Schema(description = "The day of the issue; null if it was unknown.") @Nullable
            LocalDate date,

            @Schema(description = "The page's label; empty if it was unknown, or the day was.")
            String page,

            @Schema(description = "The text, one paragraph or crosshead per line.")
            String text,

            @Schema(description = "Your note; may be empty.")
            String note,

            @Schema(description = "The tags.") List<String> tags,

            @Schema(description = "Whether the article's piece of its page is shown.")
            boolean picture,

            @Schema(description = "When it was kept.") Instant addedAt) {}

    @Schema(description = "What was added.")
    record AddedResponse(@Schema(description = "The id.") long id) {}

    @Operation(
            summary = "List folders",
            description = "Returns the folders of clippings that you may see, yours first.")
    @ApiResponse(responseCode = "200", description = "The folders.")
    @GetMapping("/api/v1/clippings/folders")
    List<FolderResponse> folders(@Parameter(hidden = true) Principal user) {
        return folders.visibleTo(user.getName()).stream()
                .map(ClippingController::response)
                .toList();
    }

    @Operation(summary = "Add a folder", description = "Adds an empty folder, at most 100 for an account.")
    @ApiResponse(responseCode = "201", description = "The folder was added.")
    @ApiResponse(responseCode = "400", description = "The name is not accepted, or the note is too long.")
    @ApiResponse(responseCode = "409", description = "You have a folder of that name, or 100 folders.")
    @PostMapping("/api/v1/clippings/folders")
    ResponseEntity<AddedResponse> addFolder(
            @Parameter(description = "The name, at most 60 characters.") @RequestParam String name,
            @Parameter(description = "A note, at most 5,000 characters.") @RequestParam(defaultValue = "") String note,
            @Parameter(hidden = true) Principal user) {
        long id = folders.addFolder(user.getName(), name, note);
        return ResponseEntity.created(URI.create(SiteUrls.absolute("/api/v1/clippings?folder=" + id)))
                .body(new AddedResponse(id));
    }

    @Operation(summary = "Delete a folder", description = "Deletes a folder of yours with its clippings.")
    @ApiResponse(responseCode = "204", description = "The folder was deleted.")
    @ApiResponse(responseCode = "403", description = "The folder is not yours.")
    @ApiResponse(responseCode = "404", description = "There is no such folder, or you may not see it.")
    @DeleteMapping("/api/v1/clippings/folders/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFolder(
            @Parameter(description = "The folder's id.") @PathVariable long id,
            @Parameter(hidden = true) Principal user) {
        folders.removeFolder(user.getName(), id);
    }

    @Operation(summary = "List clippings", description = "Returns the clippings of a folder in their order.")
    @ApiResponse(responseCode = "200", description = "The clippings.")
    @ApiResponse(responseCode = "404", description = "There is no such folder, or you may not see it.")
    @GetMapping("/api/v1/clippings")
    List<ClippingResponse> clippings(
            @Parameter(description = "The folder's id.") @RequestParam long folder,
            @Parameter(hidden = true) Principal user) {
        return folders.clippings(folders.folder(user.getName(), folder)).stream()
                .map(ClippingController::response)
                .toList();
    }

    @Operation(
            summary = "Keep an article",
            description = "Adds an article to a folder, at most 1,000 for a folder, with a copy of what it shows now.")
    @ApiResponse(responseCode = "201", description = "The article is kept.")
    @ApiResponse(responseCode = "400", description = "The note or the tags are not accepted.")
    @ApiResponse(responseCode = "403", description = "You may not change the folder.")
    @ApiResponse(responseCode = "404", description = "There is no such folder or article.")
    @ApiResponse(responseCode = "409", description = "The folder has the article, or 1,000 clippings.")
    @PostMapping("/api/v1/clippings")
    ResponseEntity<AddedResponse> keep(
            @Parameter(description = "The folder's id.") @RequestParam long folder,
            @Parameter(description = "The article's id.") @RequestParam long article,
            @Parameter(description = "Whether its piece of the page is shown.") @RequestParam(defaultValue = "false")
                    boolean picture,
            @Parameter(description = "A note, at most 5,000 characters.") @RequestParam(defaultValue = "") String note,
            @Parameter(description = "Tags, separated by spaces or commas, at most 20.")
                    @RequestParam(defaultValue = "")
                    String tags,
            @Parameter(hidden = true) Principal user) {
        long id = folders.keep(user.getName(), folder, article, picture, note, tags);
        return ResponseEntity.status(HttpStatus.CREATED).body(new AddedResponse(id));
    }

    @Operation(summary = "Remove a clipping", description = "Removes a clipping from its folder.")
    @ApiResponse(responseCode = "204", description = "The clipping was removed.")
    @ApiResponse(responseCode = "403", description = "You may not change the folder.")
    @ApiResponse(responseCode = "404", description = "There is no such folder or clipping.")
    @DeleteMapping("/api/v1/clippings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @Parameter(description = "The clipping's id.") @PathVariable long id,
            @Parameter(description = "The folder's id.") @RequestParam long folder,
            @Parameter(hidden = true) Principal user) {
        folders.remove(user.getName(), folder, id);
    }

    private static FolderResponse response(ClippingFolder folder) {
        return new FolderResponse(
                folder.id(),
                SiteUrls.folder(folder.id()),
                folder.name(),
                folder.note(),
                folder.owner(),
                folder.access().name().toLowerCase(Locale.ROOT),
                folder.clippings());
    }

    private static ClippingResponse response(Clipping clipping) {
        return new ClippingResponse(
                clipping.id(),
                clipping.article(),
                SiteUrls.article(clipping.article()),
                clipping.kept().headline(),
                clipping.kept().byline(),
                clipping.kept().newspaper(),
                clipping.kept().day(),
                clipping.kept().page(),
                clipping.kept().body(),
                clipping.note(),
                clipping.tags(),
                clipping.picture(),
                clipping.addedAt());
    }
}

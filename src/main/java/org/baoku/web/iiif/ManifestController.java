package org.baoku.web.iiif;

import java.time.LocalDate;
import org.baoku.archive.issue.PrintedIssueRepository;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves issues and pages by the IIIF Presentation API 3.0.
@Controller
@CrossOrigin
final class ManifestController {
    private final PrintedPages printed;
    private final PrintedIssueRepository issues;
    private final ManifestBuilder manifests;
    private final IssueDocuments documents;

    ManifestController(
            PrintedPages printed, PrintedIssueRepository issues, ManifestBuilder manifests, IssueDocuments documents) {
        this.printed = printed;
        this.issues = issues;
        this.manifests = manifests;
        this.documents = documents;
    }

    @GetMapping("/iiif/issues/{id}/manifest")
    ResponseEntity<byte[]> issue(@PathVariable String id) {
        PrintedIssue issue = printed.issue(id);
        byte[] manifest = documents.find(
                IssueDocuments.Kind.MANIFEST,
                issue,
                () -> IiifJson.bytes(manifests.issue(issue, printed.pages(issue))));
        return IiifJson.respond(manifest, IiifJson.PRESENTATION);
    }

    @GetMapping("/iiif/pages/{id}/manifest")
    ResponseEntity<byte[]> page(@PathVariable String id) {
        PrintedPage page = printed.page(id);
        LocalDate date = page.ref().date();
        PrintedIssue issue =
                date == null ? null : issues.find(page.ref().newspaper(), date).orElse(null);
        return IiifJson.respond(manifests.page(issue, page), IiifJson.PRESENTATION);
    }

    /// The lines of a page.
    @GetMapping("/iiif/pages/{id}/annotations")
    ResponseEntity<byte[]> annotations(@PathVariable String id) {
        PrintedPage page = printed.page(id);
        return IiifJson.respond(LineAnnotations.of(page.ref().id(), page.placed()), IiifJson.PRESENTATION);
    }
}

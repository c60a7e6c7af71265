package org.baoku.web.iiif;

import java.nio.charset.StandardCharsets;
import org.baoku.archive.issue.PrintedIssueRepository.PrintedIssue;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves pages as ALTO and issues as METS, the formats of digital libraries.
@Controller
final class LibraryFileController {
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final PrintedPages printed;
    private final IssueDocuments documents;

    LibraryFileController(PrintedPages printed, IssueDocuments documents) {
        this.printed = printed;
        this.documents = documents;
    }

    @GetMapping("/pages/{id}/alto.xml")
    ResponseEntity<byte[]> alto(@PathVariable String id) {
        return IiifJson.respond(new AltoWriter(printed.page(id)).write(), XML);
    }

    @GetMapping("/issues/{id}/mets.xml")
    ResponseEntity<byte[]> mets(@PathVariable String id) {
        PrintedIssue issue = printed.issue(id);
        byte[] mets = documents.find(
                IssueDocuments.Kind.METS, issue, () -> new MetsWriter(issue, printed.pages(issue)).write());
        return IiifJson.respond(mets, XML);
    }
}

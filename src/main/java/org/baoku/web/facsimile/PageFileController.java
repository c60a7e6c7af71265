package org.baoku.web.facsimile;

import java.time.Duration;
import java.util.Objects;
import org.baoku.archive.file.LargeFile;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageSource;
import org.baoku.web.ArchiveLookup;
import org.baoku.web.PageNotShownException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves the PDF that a page came in, byte for byte, if the settings allow. A file with several pages is served whole.
@Controller
final class PageFileController {
    private static final String UNKNOWN = "error.unknown.page-pdf";
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private final ArchiveLookup archive;
    private final PageRepository pages;
    private final LargeFileStore files;
    private final FacsimileProperties settings;

    PageFileController(
            ArchiveLookup archive, PageRepository pages, LargeFileStore files, FacsimileProperties settings) {
        this.archive = archive;
        this.pages = pages;
        this.files = files;
        this.settings = settings;
    }

    @GetMapping("/pages/{id}/page.pdf")
    ResponseEntity<Resource> pdf(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        ArchivedPage page = archive.page(id);
        LargeFile file = pages.source(page.ref().id())
                .filter(source -> settings.pdfDownload() && source.format() == PageFormat.PDF)
                .flatMap(PageSource::largeFile)
                .flatMap(files::find)
                .orElseThrow(() -> PageNotShownException.notFound(UNKNOWN, id));
        String tag = '"' + file.sha256() + '"';
        if (Objects.requireNonNullElse(ifNoneMatch, "").contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(CACHED)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(file.size())
                .cacheControl(CACHED)
                .eTag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"baoku-page-" + page.ref().id() + ".pdf\"")
                .body(new InputStreamResource(() -> files.open(file.id())));
    }
}

package org.baoku.web.clipping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.clipping.Clipping;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.archive.clipping.KeptArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.clipping.ClippingFolders;
import org.baoku.clipping.DocumentEntry;
import org.baoku.clipping.DocumentFont;
import org.baoku.clipping.KeptState;
import org.baoku.clipping.PdfDocument;
import org.baoku.clipping.WordDocument;
import org.baoku.site.SiteUrls;
import org.baoku.web.PageNotShownException;
import org.baoku.web.article.Citation;
import org.baoku.web.export.Attachment;
import org.baoku.web.export.CsvTable;
import org.baoku.web.facsimile.ClippingCutter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Exports a folder with its citations, notes and tags. Every format has what the articles showed when they
/// were kept.
@Controller
final class FolderExportController {
    private static final String COLUMNS = "headline,byline,newspaper,date,page,tags,note,state,citation,url,added,text";

    /// A document has no more pictures than this: each is cut out of a large picture, and the document is
    /// written in memory.
    private static final int MAX_PICTURES = 50;

    private final ClippingFolders folders;
    private final FolderViewBuilder views;
    private final PageRepository pages;
    private final ClippingCutter cutter;
    private final DocumentFont font;
    private final MessageSource messages;

    /// Documents are written one after the other, so that few users cannot fill the memory.
    private final Semaphore writing = new Semaphore(1);

    FolderExportController(
            ClippingFolders folders,
            FolderViewBuilder views,
            PageRepository pages,
            ClippingCutter cutter,
            DocumentFont font,
            MessageSource messages) {
        this.folders = folders;
        this.views = views;
        this.pages = pages;
        this.cutter = cutter;
        this.font = font;
        this.messages = messages;
    }

    /// @param format `docx`, `pdf`, `csv` or `ris`
    @GetMapping("/clippings/{id:\\d+}/export.{format}")
    ResponseEntity<byte[]> export(@PathVariable String id, @PathVariable String format, Principal user, Locale locale)
            throws IOException {
        ClippingFolder folder = ClippingRequests.reading(() -> folders.folder(user.getName(), ClippingRequests.id(id)));
        List<Clipping> clippings = folders.clippings(folder);
        return switch (format) {
            case "csv" -> file(folder, format, "text/csv;charset=UTF-8", csv(clippings, locale));
            case "ris" -> file(folder, format, "application/x-research-info-systems;charset=UTF-8", ris(clippings));
            case "docx" ->
                document(
                        folder,
                        format,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        clippings,
                        locale);
            case "pdf" -> {
                if (!font.isPresent()) {
                    throw PageNotShownException.notFound("error.no.font", "");
                }
                yield document(folder, format, MediaType.APPLICATION_PDF_VALUE, clippings, locale);
            }
            default -> throw PageNotShownException.notFound("error.unknown.format", format);
        };
    }

    private ResponseEntity<byte[]> document(
            ClippingFolder folder, String format, String type, List<Clipping> clippings, Locale locale)
            throws IOException {
        if (!writing.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .build();
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Iterable<DocumentEntry> entries = () -> entries(clippings, locale).iterator();
            if (format.equals("pdf")) {
                PdfDocument.write(font, folder.name(), folder.note(), entries, out);
            } else {
                WordDocument.write(folder.name(), folder.note(), entries, out);
            }
            return file(folder, format, type, out.toByteArray());
        } finally {
            writing.release();
        }
    }

    private Stream<DocumentEntry> entries(List<Clipping> clippings, Locale locale) {
        List<Clipping> pictured =
                clippings.stream().filter(Clipping::picture).limit(MAX_PICTURES).toList();
        return clippings.stream().map(clipping -> entry(clipping, pictured.contains(clipping), locale));
    }

    private DocumentEntry entry(Clipping clipping, boolean pictured, Locale locale) {
        KeptArticle kept = clipping.kept();
        Citation citation = citation(clipping);
        List<String> remarks = new ArrayList<>();
        if (!clipping.tags().isEmpty()) {
            remarks.add(text("clipping.tags.of", locale, String.join("、", clipping.tags())));
        }
        if (!clipping.note().isEmpty()) {
            remarks.add(text("clipping.note.of", locale, clipping.note()));
        }
        KeptState state = views.state(clipping);
        if (state.kind() != KeptState.Kind.SAME) {
            remarks.add(stateText(state, locale));
        }
        byte @Nullable [] picture = pictured ? picture(clipping, citation) : null;
        if (clipping.picture() && picture == null) {
            remarks.add(text("clipping.picture.missing", locale));
        }
        return new DocumentEntry(
                ClippingView.title(clipping),
                Stream.of(kept.newspaper(), day(kept), kept.page(), String.join("、", kept.byline()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                citation.gbt7714(),
                citation.url(),
                remarks,
                kept.paragraphs(),
                picture);
    }

    private byte @Nullable [] picture(Clipping clipping, Citation citation) {
        try {
            return pages.article(clipping.article())
                    .flatMap(article -> cutter.cut(article, citation.gbt7714() + " " + citation.url()))
                    .orElse(null);
        } catch (ClippingCutter.BusyException e) {
            return null;
        }
    }

    private byte[] csv(List<Clipping> clippings, Locale locale) throws IOException {
        StringBuilder file = new StringBuilder();
        CsvTable csv = new CsvTable(file, COLUMNS);
        for (Clipping clipping : clippings) {
            KeptArticle kept = clipping.kept();
            Citation citation = citation(clipping);
            KeptState state = views.state(clipping);
            csv.add(Stream.of(
                    ClippingView.title(clipping),
                    String.join("、", kept.byline()),
                    kept.newspaper(),
                    day(kept),
                    kept.page(),
                    String.join("、", clipping.tags()),
                    clipping.note(),
                    state.kind() == KeptState.Kind.SAME ? "" : stateText(state, locale),
                    citation.gbt7714(),
                    citation.url(),
                    clipping.addedAt().toString(),
                    kept.body()));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ris(List<Clipping> clippings) {
        return clippings.stream()
                .map(clipping -> citation(clipping).ris(clipping.tags(), clipping.note()))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String stateText(KeptState state, Locale locale) {
        return text(state.kind() == KeptState.Kind.GONE ? "clipping.gone" : "clipping.corrected", locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static Citation citation(Clipping clipping) {
        KeptArticle kept = clipping.kept();
        return new Citation(
                clipping.article(),
                ClippingView.title(clipping),
                kept.byline(),
                kept.newspaper(),
                kept.day(),
                kept.page(),
                SiteUrls.absolute(SiteUrls.article(clipping.article())));
    }

    private static String day(KeptArticle kept) {
        return kept.day() == null ? "" : kept.day().toString();
    }

    private static ResponseEntity<byte[]> file(ClippingFolder folder, String format, String type, byte[] content) {
        return Attachment.of(folder.name() + "." + format, type, content);
    }
}

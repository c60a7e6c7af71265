package org.baoku.web.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.baoku.archive.batch.Batch;
import org.baoku.archive.batch.BatchTerm;
import org.baoku.batch.BatchMatrix;
import org.baoku.batch.BatchWorkbook;
import org.baoku.batch.Batches;
import org.baoku.index.ArticleIndex;
import org.baoku.site.SiteUrls;
import org.baoku.web.PageNotShownException;
import org.baoku.web.export.Attachment;
import org.baoku.web.export.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a batch found as files: the terms and the pairs as CSV, both as XLSX.
@Controller
final class BatchExportController {
    private static final List<String> HEADERS =
            List.of("batch.term", "batch.hits", "batch.first", "batch.last", "batch.terms", "batch.pairs");

    private final Batches batches;
    private final MessageSource messages;

    /// Workbooks are written one after the other, because each is built in memory.
    private final Semaphore writing = new Semaphore(1);

    BatchExportController(Batches batches, MessageSource messages) {
        this.batches = batches;
        this.messages = messages;
    }

    /// @param file `terms.csv`, `pairs.csv` or `all.xlsx`
    @GetMapping("/batches/{id}/{file:[a-z]+\\.[a-z]+}")
    ResponseEntity<byte[]> export(@PathVariable String id, @PathVariable String file, Principal user, Locale locale)
            throws IOException {
        Batch batch = BatchPageController.reading(() -> batches.find(user.getName(), BatchPageController.id(id)));
        return switch (file) {
            case "terms.csv" -> file(batch, file, "text/csv;charset=UTF-8", terms(batches.matrix(batch)));
            case "pairs.csv" -> file(batch, file, "text/csv;charset=UTF-8", pairs(batches.matrix(batch)));
            case "all.xlsx" -> workbook(batch, locale);
            default -> throw PageNotShownException.notFound("error.unknown.format", file);
        };
    }

    private ResponseEntity<byte[]> workbook(Batch batch, Locale locale) throws IOException {
        if (!writing.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .build();
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BatchWorkbook.write(
                    batches.matrix(batch),
                    HEADERS.stream()
                            .map(key -> messages.getMessage(key, null, locale))
                            .toList(),
                    term -> SiteUrls.absolute(BatchView.url(term)),
                    article -> SiteUrls.absolute(SiteUrls.article(article)),
                    out);
            return file(
                    batch,
                    "all.xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    out.toByteArray());
        } finally {
            writing.release();
        }
    }

    private static byte[] terms(BatchMatrix matrix) throws IOException {
        StringBuilder file = new StringBuilder();
        CsvTable csv = new CsvTable(file, "term,articles,first,firstArticle,last,lastArticle,search");
        for (BatchTerm term : matrix.terms()) {
            csv.add(Stream.of(
                    term.text(),
                    term.hits() == null ? "" : term.hits().toString(),
                    day(term.firstDay()),
                    article(term.firstArticle()),
                    day(term.lastDay()),
                    article(term.lastArticle()),
                    SiteUrls.absolute(BatchView.url(term.text()))));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pairs(BatchMatrix matrix) throws IOException {
        int size = Math.min(matrix.terms().size(), ArticleIndex.MAX_TOGETHER);
        long[][] counts = matrix.counts(size);
        List<String> terms =
                matrix.terms().stream().limit(size).map(BatchTerm::text).toList();
        StringBuilder file = new StringBuilder();
        CsvTable csv = new CsvTable(file);
        csv.add(Stream.concat(Stream.of(""), terms.stream()));
        for (int i = 0; i < size; i++) {
            List<String> cells = new ArrayList<>(List.of(terms.get(i)));
            for (long count : counts[i]) {
                cells.add(Long.toString(count));
            }
            csv.add(cells.stream());
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String article(@Nullable Long id) {
        return id == null ? "" : SiteUrls.absolute(SiteUrls.article(id));
    }

    private static ResponseEntity<byte[]> file(Batch batch, String file, String type, byte[] content) {
        return Attachment.of(batch.name() + " " + file, type, content);
    }
}

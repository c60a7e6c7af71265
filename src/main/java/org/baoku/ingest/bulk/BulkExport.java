package org.baoku.ingest.bulk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageExportRepository;
import org.baoku.archive.page.PageFormat;
import org.baoku.archive.page.PageRef;
import org.baoku.archive.page.PageSource;
import org.baoku.archive.page.PageWithSource;
import org.baoku.ingest.reading.ImportLineParser;
import org.baoku.ingest.reading.InvalidImportLineException;
import org.baoku.ingest.reading.PageRecord;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Exports the archive's articles as an import file, in the order in which their pages were added.
///
/// A line that was imported is exported byte for byte as long as the archive has the same content; a corrected
/// article is exported with its corrections.
@Service
public final class BulkExport {
    private static final int BATCH_SIZE = 200;

    private final PageExportRepository pages;
    private final NewspaperRepository newspapers;
    private final ImportLineParser parser = new ImportLineParser();
    private final JsonMapper json = JsonMapper.shared();

    BulkExport(PageExportRepository pages, NewspaperRepository newspapers) {
        this.pages = pages;
        this.newspapers = newspapers;
    }

    /// An article with its newspaper, issue and page.
    record Line(
            String newspaper,
            String homePlace,
            @Nullable LocalDate issueDate,
            @Nullable String page,
            String file,
            @JsonUnwrapped PageRecord.ArticleRecord article) {}

    /// The number of articles that an export of these days has.
    ///
    /// @param from the first day; null for no limit
    /// @param to the last day; null for no limit
    public long count(@Nullable LocalDate from, @Nullable LocalDate to) {
        return pages.articles(from, to);
    }

    /// Exports the articles of these days to a file. The file is complete or does not exist.
    ///
    /// @param from the first day; null for no limit. Without any limit, pages with an unknown day are exported
    /// too
    /// @param to the last day; null for no limit
    /// @param file compressed with gzip if its name ends in `.gz`
    /// @param progress called with the number of articles written so far
    /// @return how many articles were written
    /// @throws IOException if the file cannot be written
    public long write(@Nullable LocalDate from, @Nullable LocalDate to, Path file, LongConsumer progress)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long articles;
            try (Writer out = open(part, file)) {
                articles = write(from, to, out, progress);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return articles;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Writer open(Path part, Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(part);
        boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return new BufferedWriter(new OutputStreamWriter(
                compressed ? new GZIPOutputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
    }

    private long write(@Nullable LocalDate from, @Nullable LocalDate to, Writer out, LongConsumer progress)
            throws IOException {
        Map<String, String> homePlaces = new HashMap<>();
        for (Newspaper newspaper : newspapers.all()) {
            homePlaces.put(newspaper.name(), newspaper.homePlace());
        }
        long articles = 0;
        List<PageWithSource> batch = pages.after(0, from, to, BATCH_SIZE);
        while (!batch.isEmpty()) {
            for (PageWithSource page : batch) {
                for (String line : lines(page, homePlaces)) {
                    out.write(line);
                    out.write('\n');
                    articles++;
                }
            }
            progress.accept(articles);
            batch = pages.after(batch.getLast().page().ref().id(), from, to, BATCH_SIZE);
        }
        return articles;
    }

    private List<String> lines(PageWithSource sourced, Map<String, String> homePlaces) {
        ArchivedPage page = sourced.page();
        List<String> imported = sourced.source().format() == PageFormat.ARTICLES
                ? sourced.source().lines()
                : List.of();
        boolean oneLineEach = imported.size() == page.articles().size();
        return page.articles().stream()
                .map(article -> oneLineEach && matches(imported.get(article.position()), page.ref(), article)
                        ? imported.get(article.position())
                        : line(page.ref(), sourced.source(), article, homePlaces))
                .toList();
    }

    private boolean matches(String line, PageRef page, ArchivedArticle article) {
        try {
            return parser.parse(line).matches(page, article);
        } catch (InvalidImportLineException e) {
            return false;
        }
    }

    private String line(PageRef page, PageSource source, ArchivedArticle article, Map<String, String> homePlaces) {
        return json.writeValueAsString(new Line(
                page.newspaper(),
                homePlaces.getOrDefault(page.newspaper(), ""),
                page.date(),
                page.label(),
                source.path(),
                PageRecord.ArticleRecord.of(article.article())));
    }
}

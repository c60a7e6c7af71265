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

/// Writes the archive's articles as import files have them, pages in the order in which they came.
///
/// A line that was imported comes out as it was, to the byte, for as long as the archive says the same: what people
/// mended since comes out mended.
@Service
public final class BulkExport {
    private static final int PAGES_AT_ONCE = 200;

    private final PageExportRepository shelf;
    private final NewspaperRepository newspapers;
    private final ImportLineParser reader = new ImportLineParser();
    private final JsonMapper json = JsonMapper.shared();

    BulkExport(PageExportRepository shelf, NewspaperRepository newspapers) {
        this.shelf = shelf;
        this.newspapers = newspapers;
    }

    /// An article with where it stands.
    record Line(
            String newspaper,
            String homePlace,
            @Nullable LocalDate issueDate,
            @Nullable String page,
            String file,
            @JsonUnwrapped PageRecord.ArticleRecord article) {}

    /// How many articles an export of these days has; null for no limit.
    public long articles(@Nullable LocalDate from, @Nullable LocalDate to) {
        return shelf.articles(from, to);
    }

    /// Writes the articles of these days to a file, which is there whole or not at all.
    ///
    /// @param from the first day; null for no limit. Without any limit, pages whose day is open come out too
    /// @param to the last day; null for no limit
    /// @param file packed with gzip where its name ends in `.gz`
    /// @param progress hears how many articles are written
    /// @return how many articles were written
    /// @throws IOException where the file cannot be written
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
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return new BufferedWriter(
                new OutputStreamWriter(packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
    }

    private long write(@Nullable LocalDate from, @Nullable LocalDate to, Writer out, LongConsumer progress)
            throws IOException {
        Map<String, String> homePlaces = new HashMap<>();
        for (Newspaper paper : newspapers.all()) {
            homePlaces.put(paper.name(), paper.homePlace());
        }
        long articles = 0;
        List<PageWithSource> pages = shelf.after(0, from, to, PAGES_AT_ONCE);
        while (!pages.isEmpty()) {
            for (PageWithSource page : pages) {
                for (String line : lines(page, homePlaces)) {
                    out.write(line);
                    out.write('\n');
                    articles++;
                }
            }
            progress.accept(articles);
            pages = shelf.after(pages.getLast().page().ref().id(), from, to, PAGES_AT_ONCE);
        }
        return articles;
    }

    private List<String> lines(PageWithSource sourced, Map<String, String> homePlaces) {
        ArchivedPage page = sourced.page();
        List<String> came = sourced.source().format() == PageFormat.ARTICLES
                ? sourced.source().lines()
                : List.of();
        boolean each = came.size() == page.articles().size();
        return page.articles().stream()
                .map(article -> each && says(came.get(article.position()), page.ref(), article)
                        ? came.get(article.position())
                        : line(page.ref(), sourced.source(), article, homePlaces))
                .toList();
    }

    private boolean says(String line, PageRef page, ArchivedArticle article) {
        try {
            return reader.parse(line).matches(page, article);
        } catch (InvalidImportLineException kept) {
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

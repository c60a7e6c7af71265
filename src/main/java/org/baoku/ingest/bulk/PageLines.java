package org.baoku.ingest.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baoku.ingest.reading.ImportLineParser;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.ingest.reading.ImportedArticle.PageKey;
import org.baoku.ingest.reading.InvalidImportLineException;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;

/// The lines that import files have for a page, all of them checked before.
record PageLines(PageKey key, List<String> lines) {
    private static final ImportLineParser PARSER = new ImportLineParser();

    PageLines {
        lines = List.copyOf(lines);
    }

    /// Parses the lines of some pages, on all cores.
    ///
    /// @param newspaper the newspaper of a page, from its first article
    /// @param today the day of the import
    /// @throws IOException if a line is faulty, because a file was changed since it was checked
    static List<ParsedPage> parseAll(
            List<PageLines> pages, Function<ImportedArticle, Newspaper> newspaper, LocalDate today) throws IOException {
        List<List<ImportedArticle>> articles;
        try {
            articles = pages.parallelStream().map(PageLines::parse).toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        // one after the other, since this can add a newspaper
        return IntStream.range(0, pages.size())
                .mapToObj(i -> {
                    ImportedArticle first = articles.get(i).getFirst();
                    PageKey key = pages.get(i).key();
                    PageOrigin origin =
                            new PageOrigin(newspaper.apply(first), first.path(), key.issueDate(), key.label(), today);
                    return new ParsedPage(origin, String.join("\n", pages.get(i).lines()), articles.get(i));
                })
                .toList();
    }

    private List<ImportedArticle> parse() {
        return lines.stream()
                .map(line -> {
                    try {
                        return PARSER.parse(line);
                    } catch (InvalidImportLineException e) {
                        throw new UncheckedIOException(new IOException("A file was changed while it was read.", e));
                    }
                })
                .toList();
    }
}

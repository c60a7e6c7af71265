package org.baoku.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.baoku.column.ColumnText;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.reading.PageReader;
import org.baoku.ingest.reading.PageRecord;
import org.baoku.ingest.reading.PlacedFileReader;
import org.baoku.layout.LayoutAnalyzer;
import org.baoku.layout.pdf.PdfException;
import org.baoku.layout.pdf.PdfFile;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.baoku.text.Decoding.Decoded;
import org.baoku.text.Decoding.Refused;
import org.baoku.text.EncodingDetector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `segment FILE...`: prints the articles of page files, one JSON object per page and line. It needs no
/// database.
@Command(
        name = "segment",
        description = "Print the articles of page files as JSON Lines.",
        mixinStandardHelpOptions = true)
final class SegmentCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A PDF file, or the text of a page.")
    private List<Path> files = List.of();

    @Option(names = "--newspaper", defaultValue = "样报", description = "The newspaper's name (${DEFAULT-VALUE}).")
    private String newspaper = "";

    @Option(
            names = "--home-place",
            defaultValue = "青海省西宁市",
            description = "Its home place, from the province down (${DEFAULT-VALUE}).")
    private String homePlace = "";

    @Spec
    private @Nullable CommandSpec spec;

    private final JsonMapper json = JsonMapper.shared();
    private final PageReader reader = new PageReader();
    private final LayoutAnalyzer layouts = new LayoutAnalyzer();

    @Override
    public Integer call() {
        // Without the application's context nothing else keeps the libraries' complaints off the standard
        // output.
        LoggingSystem.get(SegmentCommand.class.getClassLoader()).setLogLevel("org.apache", LogLevel.OFF);
        boolean allRead = true;
        for (Path file : files) {
            try {
                allRead &= segment(file);
            } catch (NoSuchFileException e) {
                allRead = fail(file, "There is no such file.");
            } catch (AccessDeniedException e) {
                allRead = fail(file, "No permission to read the file.");
            } catch (IOException e) {
                allRead = fail(file, "The file cannot be read: " + e.getMessage() + ".");
            }
        }
        return allRead ? 0 : Commands.FAILED;
    }

    private boolean segment(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return PdfFile.isPdf(bytes) ? segmentPdf(file, bytes) : segmentText(file, bytes);
    }

    private boolean segmentText(Path file, byte[] bytes) {
        return switch (EncodingDetector.decode(bytes)) {
            case Refused(var reason) ->
                fail(file, ReasonText.of(FileProblem.of(reason).reason()));
            case Decoded(String text, var encoding) -> {
                String lines = ColumnText.unfold(text);
                print(PageRecord.of(name(file), reader.read(lines, origin(file)), lines.equals(text) ? null : lines));
                yield true;
            }
        };
    }

    /// Prints a record for each page of a PDF file.
    private boolean segmentPdf(Path file, byte[] bytes) {
        boolean allRead = true;
        try (PdfFile pdf = PdfFile.open(bytes)) {
            for (int number = 1; number <= pdf.pageCount(); number++) {
                try {
                    LaidOutPage page = layouts.analyze(pdf.glyphs(number));
                    print(PageRecord.of(name(file), reader.read(page, origin(file)), page));
                } catch (PdfException e) {
                    allRead = fail(file, number + ": " + reason(e));
                }
            }
            return allRead;
        } catch (PdfException e) {
            return fail(file, reason(e));
        }
    }

    private static String reason(PdfException e) {
        return ReasonText.of(PlacedFileReader.problem(e.reason()).reason());
    }

    private PageOrigin origin(Path file) {
        return new PageOrigin(
                new Newspaper(newspaper, homePlace),
                file.toString(),
                null,
                null,
                LocalDate.now(ZoneId.systemDefault()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void print(PageRecord record) {
        out().println(json.writeValueAsString(record));
    }

    private boolean fail(Path file, String sentence) {
        commandSpec().commandLine().getErr().println(file + ": " + sentence);
        return false;
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("Run this command through picocli, which sets its specification");
        }
        return spec;
    }
}

package org.baoku.ingest.job;

import java.util.Optional;
import org.baoku.archive.file.LargeFile;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.IntakeFileQueue;
import org.baoku.archive.page.PageLookup;
import org.baoku.archive.page.SourceContent;
import org.baoku.column.ColumnText;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.reading.PageText;
import org.baoku.ingest.reading.PlacedFileReader;
import org.baoku.ingest.reading.UnreadablePageException;
import org.baoku.paper.LaidOutPage;
import org.baoku.text.Decoding;
import org.baoku.text.EncodingDetector;
import org.springframework.stereotype.Component;

/// Ingests one file of an intake. The file's result is recorded in the transaction that stores its page, so
/// that after a crash the archive has both or neither.
@Component
final class FileIngester {
    private final PageLookup lookup;
    private final KnownContentIngester knownContent;
    private final NewContentIngester newContent;
    private final PageReingester reingester;
    private final PlacedFileReader placedFiles;
    private final LargeFileStore largeFiles;
    private final IntakeFileQueue files;

    FileIngester(
            PageLookup lookup,
            KnownContentIngester knownContent,
            NewContentIngester newContent,
            PageReingester reingester,
            PlacedFileReader placedFiles,
            LargeFileStore largeFiles,
            IntakeFileQueue files) {
        this.lookup = lookup;
        this.knownContent = knownContent;
        this.newContent = newContent;
        this.reingester = reingester;
        this.placedFiles = placedFiles;
        this.largeFiles = largeFiles;
        this.files = files;
    }

    /// Ingests the file; in a dry run, only records what that would change.
    ///
    /// @param requestedBy the user's name; empty for the program itself
    void ingest(ClaimedFile file, String requestedBy) {
        Optional<byte[]> bytes = file.bytes();
        Optional<Long> largeFile = file.largeFile();
        if (bytes.isPresent()) {
            ingest(file, bytes.get(), requestedBy);
        } else if (largeFile.isPresent()) {
            ingest(file, largeFile.get(), requestedBy);
        } else {
            reingester.reingest(file, file.page().orElseThrow(), requestedBy);
        }
    }

    /// Divides a large file into its pages, or ingests one of them.
    private void ingest(ClaimedFile file, long largeFile, String requestedBy) {
        try {
            if (file.filePage() == 0) {
                files.divide(file.id(), placedFiles.pageCount(largeFile));
            } else {
                ingestPage(file, largeFiles.find(largeFile).orElseThrow(), requestedBy);
            }
        } catch (UnreadablePageException e) {
            files.fail(file.id(), e.problem().reason());
        }
    }

    private void ingestPage(ClaimedFile file, LargeFile bytes, String requestedBy) throws UnreadablePageException {
        Optional<Long> page = lookup.byContent(file.origin().newspaper(), bytes.sha256(), file.filePage());
        if (page.isPresent()) {
            knownContent.ingest(file, page.get());
            return;
        }
        LaidOutPage layout = placedFiles.read(bytes.id(), file.filePage());
        newContent.ingest(
                file,
                new SourceContent.Placed(placedFiles.format(bytes.id()), bytes, file.filePage(), layout),
                new PageText.LaidOut(layout),
                requestedBy);
    }

    private void ingest(ClaimedFile file, byte[] bytes, String requestedBy) {
        Optional<Long> page = lookup.byContent(file.origin().newspaper(), bytes);
        if (page.isPresent()) {
            knownContent.ingest(file, page.get());
            return;
        }
        switch (EncodingDetector.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) ->
                files.fail(file.id(), FileProblem.of(reason).reason());
            case Decoding.Decoded(String text, Decoding.Encoding encoding) -> {
                String lines = ColumnText.unfold(text);
                String unfolded = lines.equals(text) ? null : lines;
                newContent.ingest(
                        file,
                        new SourceContent.Text(bytes, encoding.charset().name(), unfolded),
                        new PageText.Plain(lines),
                        requestedBy);
            }
        }
    }
}

package org.baoku.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.baoku.archive.ArchiveProperties;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.IngestProperties.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Opens zips within [Limits]. A zip is copied to the disk, so that none of its files has to be in memory
/// before it is read; its entries are never written to the disk, so that their names need no check.
@Component
final class ZipReader {
    private static final Logger LOG = LoggerFactory.getLogger(ZipReader.class);
    private static final String COPY = "upload";

    private final Limits limits;
    private final Path folder;

    @Autowired
    ZipReader(IngestProperties properties, ArchiveProperties archive) {
        this(properties.limits(), archive.home().resolve("tmp"));
        deleteForgotten();
    }

    /// Deletes the copies that a killed process has left behind; another process may be at work on newer ones.
    private void deleteForgotten() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, COPY + "*.zip")) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).compareTo(yesterday) < 0) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            LOG.warn("The folder {} cannot be tidied: {}", folder, e.getMessage());
        }
    }

    /// @param folder for the copies
    ZipReader(Limits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /// Whether a file is a zip, by its name.
    static boolean isZip(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// Opens a zip. Entry names are decoded as UTF-8, or as GB18030 if they are not UTF-8.
    ///
    /// @param total counts the files of all zips of a request
    /// @throws IOException if the zip cannot be read or exceeds a limit
    /// @throws UploadTooLargeException if the zips of the request exceed a limit together
    OpenZip open(IncomingFile zip, UnpackedTotal total) throws IOException {
        Path copy = emptyCopy();
        try {
            copy(zip, copy);
            return new OpenZip(copy, open(copy), limits, total);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /// A file for a zip, to be deleted by whoever asks for it.
    Path emptyCopy() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, COPY, ".zip");
    }

    private void copy(IncomingFile zip, Path copy) throws IOException {
        var tooLarge = FileProblem.ZIP_TOO_LARGE.exception(null, limits.zip().toMegabytes());
        try (InputStream bytes = new SizeLimit(zip.open(), limits.zip(), tooLarge)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ZipFile open(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException notUtf8) {
            return openWithChineseNames(copy);
        }
    }

    private static ZipFile openWithChineseNames(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), Charset.forName("GB18030"));
        } catch (ZipException | IllegalArgumentException e) {
            throw FileProblem.ZIP_DAMAGED.exception(e, String.valueOf(e.getMessage()));
        }
    }
}

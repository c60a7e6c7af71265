package org.baoku.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.IngestProperties.Limits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Reads the files in a zip into memory, within [Limits]. Nothing is written to disk, so that entry names need
/// no check.
@Component
final class ZipReader {
    /// Zips that unpack to no more bytes than this are not checked for their compression ratio.
    private static final int RATIO_CHECK_THRESHOLD = 4 * 1024 * 1024;

    private final Limits limits;

    @Autowired
    ZipReader(IngestProperties properties) {
        this(properties.limits());
    }

    ZipReader(Limits limits) {
        this.limits = limits;
    }

    /// Whether a file is a zip, by its name.
    static boolean isZip(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// The files in a zip, sorted by path. Entry names are decoded as UTF-8, or as GB18030 if they are not
    /// UTF-8.
    ///
    /// @throws IOException if the zip cannot be read or exceeds a limit; the message is a sentence for the user
    List<IncomingFile> read(byte[] zip) throws IOException {
        if (zip.length > limits.zip().toBytes()) {
            throw new IOException(
                    "The zip is larger than " + limits.zip().toMegabytes() + " MB; ingest it in several parts.");
        }
        try {
            return read(zip, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException notUtf8) {
            return readWithChineseNames(zip);
        }
    }

    private List<IncomingFile> readWithChineseNames(byte[] zip) throws IOException {
        try {
            return read(zip, Charset.forName("GB18030"));
        } catch (ZipException | IllegalArgumentException e) {
            throw new IOException("The zip is damaged: " + e.getMessage() + "; create it again.", e);
        }
    }

    private List<IncomingFile> read(byte[] zip, Charset names) throws IOException {
        List<IncomingFile> files = new ArrayList<>();
        long unpacked = 0;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && !isHidden(name)) {
                    byte[] bytes = PageFileFinder.readPage(entries, limits);
                    unpacked += bytes.length;
                    checkLimits(zip.length, unpacked, files.size() + 1);
                    files.add(new ZippedFile(name, bytes));
                }
            }
        }
        if (files.isEmpty()) {
            throw new IOException("The zip contains no files or is not a zip; create it again.");
        }
        files.sort(Comparator.comparing(IncomingFile::path));
        return files;
    }

    /// Whether an operating system added the entry by itself: `.DS_Store`, `__MACOSX/`.
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void checkLimits(long packed, long unpacked, int files) throws IOException {
        if (unpacked > limits.zip().toBytes() || files > limits.entries()) {
            throw new IOException("The zip unpacks to more than " + limits.zip().toMegabytes() + " MB or "
                    + limits.entries() + " files; ingest it in several parts.");
        }
        if (unpacked > RATIO_CHECK_THRESHOLD && unpacked / limits.ratio() > packed) {
            throw new IOException("The zip unpacks to more than " + limits.ratio()
                    + " times its size, which text does not; create it again from the pages.");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record ZippedFile(String path, byte[] bytes) implements IncomingFile {
        @Override
        public byte[] read() {
            return bytes;
        }
    }
}

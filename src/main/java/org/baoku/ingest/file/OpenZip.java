package org.baoku.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.baoku.ingest.IngestProperties.Limits;

/// The files in a zip, unpacked when they are read. What the zip says of their sizes is checked at once,
/// and what they really unpack to is counted while they are read.
final class OpenZip implements AutoCloseable {
    /// Zips that unpack to no more bytes than this are not checked for their compression ratio.
    private static final int RATIO_CHECK_THRESHOLD = 4 * 1024 * 1024;

    private final Path copy;
    private final ZipFile zip;
    private final Limits limits;
    private final long packed;
    private final List<IncomingFile> files;
    private final UnpackedTotal total;
    private long unpacked;

    /// @param copy is deleted when this is closed
    /// @param total counts the files of all zips of a request
    OpenZip(Path copy, ZipFile zip, Limits limits, UnpackedTotal total) throws IOException {
        this.copy = copy;
        this.zip = zip;
        this.limits = limits;
        this.total = total;
        this.packed = Files.size(copy);
        this.files = new ArrayList<>();
        try {
            list();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void list() throws IOException {
        long declared = 0;
        for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
            ZipEntry entry = entries.next();
            String name = entry.getName().replace('\\', '/');
            if (!entry.isDirectory() && !isHidden(name)) {
                declared += Math.max(0, entry.getSize());
                files.add(new ZippedFile(this, name, entry));
                checkLimits(declared);
                total.addFile(Math.max(0, entry.getSize()));
            }
        }
        if (files.isEmpty()) {
            throw FileProblem.ZIP_EMPTY.exception(null);
        }
        files.sort(Comparator.comparing(IncomingFile::path));
    }

    /// The files, sorted by path.
    List<IncomingFile> files() {
        return List.copyOf(files);
    }

    /// Whether an operating system added the entry by itself: `.DS_Store`, `__MACOSX/`.
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void checkLimits(long bytes) throws IOException {
        if (bytes > limits.zip().toBytes() || files.size() > limits.entries()) {
            throw FileProblem.ZIP_UNPACKS_TOO_LARGE.exception(null, limits.zip().toMegabytes(), limits.entries());
        }
        if (bytes > RATIO_CHECK_THRESHOLD && bytes / limits.ratio() > packed) {
            throw FileProblem.ZIP_RATIO.exception(null, limits.ratio());
        }
    }

    private InputStream open(ZipEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    int read = super.read(bytes, offset, length);
                    unpacked += Math.max(0, read);
                    total.addRead(Math.max(0, read));
                    checkLimits(unpacked);
                    return read;
                } catch (ZipException e) {
                    throw FileProblem.ZIP_DAMAGED.exception(e, String.valueOf(e.getMessage()));
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }

    private record ZippedFile(OpenZip zip, String path, ZipEntry entry) implements IncomingFile {
        @Override
        public InputStream open() throws IOException {
            return zip.open(entry);
        }
    }
}

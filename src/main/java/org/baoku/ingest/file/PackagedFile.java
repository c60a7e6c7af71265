package org.baoku.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.ingest.IngestProperties.Limits;
import org.jspecify.annotations.Nullable;

/// Files that belong together, kept as one zip: METS with its ALTO files and pictures, or ALTO with its
/// picture. Each is in the zip byte for byte. The same files always make the same zip, however they came.
///
/// @param first the METS file, or the ALTO file
/// @param others in the order of their paths
/// @param newspaper the newspaper that METS names; null if it names none
record PackagedFile(
        IncomingFile first,
        List<IncomingFile> others,
        @Nullable String newspaper,
        ZipReader zips,
        Limits limits) implements IncomingFile {
    /// The time of every entry; the time of packing would make another zip each time.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    PackagedFile {
        others = List.copyOf(others);
    }

    @Override
    public String path() {
        return first.path();
    }

    @Override
    public InputStream open() throws IOException {
        Path copy = zips.emptyCopy();
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(copy))) {
                int common = commonFolder().length();
                long left = limits.pdf().toBytes();
                left -= write(first, common, left, zip);
                for (IncomingFile file : others) {
                    left -= write(file, common, left, zip);
                }
            }
            return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /// Writes a file into the zip.
    ///
    /// @param left how many bytes the zip may still get; XML becomes smaller in it, so that it counts in part
    /// @return how many bytes it counts
    private long write(IncomingFile file, int folder, long left, ZipOutputStream zip) throws IOException {
        boolean xml = PageFileFinder.looksLikeXml(file.path());
        zip.setLevel(xml ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        ZipEntry entry = new ZipEntry(file.path().substring(folder));
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        long written = 0;
        try (InputStream in = file.open()) {
            written = copy(in, zip, left);
        }
        zip.closeEntry();
        return xml ? written / 8 : written;
    }

    /// Copies in pieces of one size, however many bytes the source gives at a time: stored pictures would
    /// make another zip otherwise, depending on whether they came in a zip or one by one.
    private long copy(InputStream in, OutputStream out, long left) throws IOException {
        byte[] piece = new byte[1 << 16];
        long written = 0;
        for (int read = in.readNBytes(piece, 0, piece.length); read > 0; read = in.readNBytes(piece, 0, piece.length)) {
            written += read;
            if (written > left) {
                throw FileProblem.PDF_TOO_LARGE.exception(null, limits.pdf().toMegabytes());
            }
            out.write(piece, 0, read);
        }
        return written;
    }

    /// The folder that holds all the files, with its slash; empty if there is none.
    private String commonFolder() {
        String common = first.path().substring(0, first.path().lastIndexOf('/') + 1);
        for (IncomingFile file : others) {
            while (!file.path().startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        return common;
    }
}

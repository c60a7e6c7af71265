package org.baoku.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.IngestProperties.Limits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Finds the files below paths that somebody names, the file itself or what lies in a folder, and the files in a zip.
@Component
public final class PageFileFinder {
    /// Less than this is no bomb, however well it was packed.
    private static final int HARMLESS = 4 * 1024 * 1024;

    private final Limits limits;

    @Autowired
    PageFileFinder(IngestProperties properties) {
        this(properties.limits());
    }

    PageFileFinder(Limits limits) {
        this.limits = limits;
    }

    /// The files below these paths: a folder's in the order of their names, those of its subfolders too.
    ///
    /// @throws NoSuchFileException where a path leads nowhere
    public List<IncomingFile> below(List<Path> paths) throws IOException {
        List<IncomingFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path.toAbsolutePath().normalize()));
            } else if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            } else {
                files.add(new PlainFile(this, path, shortName(path)));
            }
        }
        return files;
    }

    /// Whether a file that was found, not named, looks like a page's text.
    static boolean looksLikeText(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !name.contains(".") || name.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    /// Whether a file is a zip, by its name.
    static boolean isZip(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// The name with the folder that was named before it: folders often carry the date.
    private static String shortName(Path path) {
        Path parent = path.getParent();
        Path folder = parent == null ? null : parent.getFileName();
        return folder == null ? String.valueOf(path.getFileName()) : folder + "/" + path.getFileName();
    }

    private List<IncomingFile> inFolder(Path folder) throws IOException {
        Path named = folder.getParent() == null ? folder : folder.getParent();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted(Comparator.comparing(Path::toString))
                    .<IncomingFile>map(file -> new PlainFile(
                            this, file, named.relativize(file).toString().replace('\\', '/')))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The files in a zip, in the order of their names. They are kept in memory, never written anywhere.
    ///
    /// @throws IOException where the zip cannot be read, or unpacks to more than any issue has
    List<IncomingFile> inZip(byte[] zip) throws IOException {
        if (zip.length > limits.zip().toBytes()) {
            throw new IOException("The zip has more than " + limits.zip().toMegabytes() + " MB; take it in in parts.");
        }
        try {
            return inZip(zip, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException perhapsOtherNames) {
            return inOlderZip(zip);
        }
    }

    /// The files in a zip whose names are in the encoding of Chinese systems.
    private List<IncomingFile> inOlderZip(byte[] zip) throws IOException {
        try {
            return inZip(zip, Charset.forName("GB18030"));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new IOException("The zip is broken: " + broken.getMessage() + "; pack it again.", broken);
        }
    }

    private List<IncomingFile> inZip(byte[] zip, Charset names) throws IOException {
        List<IncomingFile> files = new ArrayList<>();
        long unpacked = 0;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && !isHidden(name)) {
                    byte[] bytes = readPage(entries);
                    unpacked += bytes.length;
                    refuseBomb(zip.length, unpacked, files.size() + 1);
                    files.add(new ZippedFile(name, bytes));
                }
            }
        }
        if (files.isEmpty()) {
            throw new IOException("The zip holds no file, or is no zip; pack it again.");
        }
        files.sort(Comparator.comparing(IncomingFile::path));
        return files;
    }

    /// What a computer adds of its own: `.DS_Store`, `__MACOSX/`.
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void refuseBomb(long packed, long unpacked, int files) throws IOException {
        if (unpacked > limits.zip().toBytes() || files > limits.entries()) {
            throw new IOException("The zip unpacks to more than " + limits.zip().toMegabytes() + " MB or "
                    + limits.entries() + " files; take it in in parts.");
        }
        if (unpacked > HARMLESS && unpacked / limits.ratio() > packed) {
            throw new IOException("The zip unpacks to more than " + limits.ratio()
                    + " times its size, which no text does; pack the pages again.");
        }
    }

    private byte[] readPage(InputStream in) throws IOException {
        int most = Math.toIntExact(limits.file().toBytes());
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException("The file has more than " + limits.file().toMegabytes()
                    + " MB, which no page has; split it into pages first.");
        }
        return bytes;
    }

    private byte[] readPlain(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isZip(file.toString())
                    ? in.readNBytes(Math.toIntExact(limits.zip().toBytes()) + 1)
                    : readPage(in);
        } catch (java.nio.file.AccessDeniedException e) {
            throw new IOException("The file may not be read; give the program the right to read it.", e);
        }
    }

    private record PlainFile(PageFileFinder files, Path file, String path) implements IncomingFile {
        @Override
        public byte[] read() throws IOException {
            return files.readPlain(file);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // two such files are never compared
    private record ZippedFile(String path, byte[] bytes) implements IncomingFile {
        @Override
        public byte[] read() {
            return bytes;
        }
    }
}

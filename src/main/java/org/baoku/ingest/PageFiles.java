package org.baoku.ingest;

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

/// Finds the files below paths that somebody names, the file itself or what lies in a folder, and the files in a zip.
final class PageFiles {
    /// A page's text has some twenty thousand bytes; what is a thousand times larger is none.
    static final int LARGEST_FILE = 32 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    /// What a zip may have, packed and unpacked: an issue has a few hundred kilobytes.
    private static final int LARGEST_ZIP = 256 * MEGABYTE;

    private static final int MOST_ENTRIES = 20_000;

    private PageFiles() {}

    /// The files below these paths: a folder's in the order of their names, those of its subfolders too.
    ///
    /// @throws NoSuchFileException where a path leads nowhere
    static List<IncomingFile> below(List<Path> paths) throws IOException {
        List<IncomingFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path.toAbsolutePath().normalize()));
            } else if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            } else {
                files.add(new PlainFile(path, shortName(path)));
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

    private static List<IncomingFile> inFolder(Path folder) throws IOException {
        Path named = folder.getParent() == null ? folder : folder.getParent();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted(Comparator.comparing(Path::toString))
                    .<IncomingFile>map(file -> new PlainFile(
                            file, named.relativize(file).toString().replace('\\', '/')))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The files in a zip, in the order of their names. They are kept in memory, never written anywhere.
    ///
    /// @throws IOException where the zip cannot be read, or unpacks to more than any issue has
    static List<IncomingFile> inZip(byte[] zip) throws IOException {
        if (zip.length > LARGEST_ZIP) {
            throw new IOException("The zip has more than " + LARGEST_ZIP / MEGABYTE + " MB; take it in in parts.");
        }
        try {
            return inZip(zip, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException perhapsOtherNames) {
            return inOlderZip(zip);
        }
    }

    /// The files in a zip whose names are in the encoding of Chinese systems.
    private static List<IncomingFile> inOlderZip(byte[] zip) throws IOException {
        try {
            return inZip(zip, Charset.forName("GB18030"));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new IOException("The zip is broken: " + broken.getMessage() + "; pack it again.", broken);
        }
    }

    private static List<IncomingFile> inZip(byte[] zip, Charset names) throws IOException {
        List<IncomingFile> files = new ArrayList<>();
        long unpacked = 0;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && !isHidden(name)) {
                    byte[] bytes = readPage(entries);
                    unpacked += bytes.length;
                    if (unpacked > LARGEST_ZIP || files.size() >= MOST_ENTRIES) {
                        throw new IOException("The zip unpacks to more than " + LARGEST_ZIP / MEGABYTE + " MB or "
                                + MOST_ENTRIES + " files; take it in in parts.");
                    }
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

    private static byte[] readPage(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new IOException("The file has more than " + LARGEST_FILE / MEGABYTE
                    + " MB, which no page has; split it into pages first.");
        }
        return bytes;
    }

    private record PlainFile(Path file, String path) implements IncomingFile {
        @Override
        public byte[] read() throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return isZip(path) ? in.readNBytes(LARGEST_ZIP + 1) : readPage(in);
            } catch (java.nio.file.AccessDeniedException e) {
                throw new IOException("The file may not be read; give the program the right to read it.", e);
            }
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

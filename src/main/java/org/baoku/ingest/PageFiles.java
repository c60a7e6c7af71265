package org.baoku.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Finds the files below paths that somebody names: the file itself, what lies in a folder, what lies in a zip.
final class PageFiles {
    /// A page's text has some twenty thousand bytes; what is a thousand times larger is none.
    static final int LARGEST_FILE = 32 * 1024 * 1024;

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
            } else if (isZip(path)) {
                files.addAll(inZip(path));
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

    private static boolean isZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
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

    private static List<IncomingFile> inZip(Path zip) throws IOException {
        try (ZipFile entries = new ZipFile(zip.toFile())) {
            return entries.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("__MACOSX/")
                            && !name.substring(name.lastIndexOf('/') + 1).startsWith("."))
                    .sorted()
                    .<IncomingFile>map(name -> new ZippedFile(zip, name))
                    .toList();
        }
    }

    private static byte[] readAtMost(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new IOException("The file has more than " + LARGEST_FILE / 1024 / 1024
                    + " MB, which no page has; split it into pages first.");
        }
        return bytes;
    }

    private record PlainFile(Path file, String path) implements IncomingFile {
        @Override
        public byte[] read() throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return readAtMost(in);
            } catch (java.nio.file.AccessDeniedException e) {
                throw new IOException("The file may not be read; give the program the right to read it.", e);
            }
        }
    }

    private record ZippedFile(Path zip, String path) implements IncomingFile {
        @Override
        public byte[] read() throws IOException {
            try (ZipFile entries = new ZipFile(zip.toFile())) {
                ZipEntry entry = entries.getEntry(path);
                if (entry == null) {
                    throw new IOException("The zip has changed while it was read; take it in again.");
                }
                try (InputStream in = entries.getInputStream(entry)) {
                    return readAtMost(in);
                }
            }
        }
    }
}

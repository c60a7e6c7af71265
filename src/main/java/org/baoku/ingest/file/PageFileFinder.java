package org.baoku.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.IngestProperties.Limits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Finds the files to ingest at and below given paths.
@Component
public final class PageFileFinder {
    private final Limits limits;

    @Autowired
    PageFileFinder(IngestProperties properties) {
        this(properties.limits());
    }

    PageFileFinder(Limits limits) {
        this.limits = limits;
    }

    /// The files at these paths. A folder yields the files in it and in its subfolders, sorted by path, without
    /// hidden files.
    ///
    /// @throws NoSuchFileException if a path does not exist
    public List<IncomingFile> find(List<Path> paths) throws IOException {
        List<IncomingFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(filesInFolder(path.toAbsolutePath().normalize()));
            } else if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            } else {
                files.add(new LocalFile(this, path, nameWithFolder(path)));
            }
        }
        return files;
    }

    /// Whether the name of a file that was found in a folder or zip is that of a text file.
    static boolean looksLikeText(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !name.contains(".") || name.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    /// The file's name with its folder's name, which often gives the date.
    private static String nameWithFolder(Path path) {
        Path parent = path.getParent();
        Path folder = parent == null ? null : parent.getFileName();
        return folder == null ? String.valueOf(path.getFileName()) : folder + "/" + path.getFileName();
    }

    private List<IncomingFile> filesInFolder(Path folder) throws IOException {
        Path parent = folder.getParent() == null ? folder : folder.getParent();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted(Comparator.comparing(Path::toString))
                    .<IncomingFile>map(file -> new LocalFile(
                            this, file, parent.relativize(file).toString().replace('\\', '/')))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ZipReader.isZip(file.toString())
                    ? in.readNBytes(Math.toIntExact(limits.zip().toBytes()) + 1)
                    : readPage(in, limits);
        } catch (AccessDeniedException e) {
            throw new IOException("The program has no permission to read the file; grant it read access.", e);
        }
    }

    /// Reads a page file.
    ///
    /// @throws IOException if it is larger than the limit, or cannot be read
    static byte[] readPage(InputStream in, Limits limits) throws IOException {
        int limit = Math.toIntExact(limits.file().toBytes());
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new IOException(
                    "The file is larger than " + limits.file().toMegabytes() + " MB; split it into pages first.");
        }
        return bytes;
    }

    private record LocalFile(PageFileFinder finder, Path file, String path) implements IncomingFile {
        @Override
        public byte[] read() throws IOException {
            return finder.read(file);
        }
    }
}

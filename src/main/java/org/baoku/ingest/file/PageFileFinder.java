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
import org.springframework.stereotype.Component;

/// Finds the files to ingest at and below given paths.
@Component
public final class PageFileFinder {
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
                files.add(new LocalFile(path, nameWithFolder(path)));
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
                            file, parent.relativize(file).toString().replace('\\', '/')))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Whether the name of a file is that of a PDF.
    static boolean looksLikePdf(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /// Whether the name of a file is that of an XML file, which should be ALTO or METS.
    static boolean looksLikeXml(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private record LocalFile(Path file, String path) implements IncomingFile {
        @Override
        public InputStream open() throws IOException {
            try {
                return Files.newInputStream(file);
            } catch (AccessDeniedException e) {
                throw FileProblem.FILE_NO_PERMISSION.exception(e);
            }
        }
    }
}

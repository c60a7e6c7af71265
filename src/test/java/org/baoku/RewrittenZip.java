package org.baoku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies of zip files in which one entry is another.
public final class RewrittenZip {
    private RewrittenZip() {}

    /// Copies a file.
    ///
    /// @param entry the name of the entry whose content is changed
    /// @return `copy`
    public static Path write(Path file, Path copy, String entry, UnaryOperator<byte[]> change) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry each : zip.stream().toList()) {
                byte[] content = zip.getInputStream(each).readAllBytes();
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(each.getName().equals(entry) ? change.apply(content) : content);
            }
        }
        return copy;
    }
}

package org.baoku.admin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.baoku.ingest.file.IncomingFile;
import org.springframework.web.multipart.MultipartFile;

/// A file uploaded by a browser; its path includes the folders if the browser sends them.
record UploadedFile(MultipartFile file) implements IncomingFile {
    /// The uploaded files, without the nameless empty file that a browser sends for an empty file field.
    static List<IncomingFile> of(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> !file.isEmpty()
                        || !String.valueOf(file.getOriginalFilename()).isEmpty())
                .<IncomingFile>map(UploadedFile::new)
                .toList();
    }

    @Override
    public String path() {
        String name = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
        return name.isBlank() ? "upload" : name;
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}

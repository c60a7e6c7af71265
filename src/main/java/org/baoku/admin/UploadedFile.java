package org.baoku.admin;

import java.io.IOException;
import java.util.List;
import org.baoku.ingest.file.IncomingFile;
import org.springframework.web.multipart.MultipartFile;

/// A file from the browser, with its folders where the browser tells them.
record UploadedFile(MultipartFile file) implements IncomingFile {
    /// The files that were chosen; a field in which none was chosen comes as a file without a name.
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
    public byte[] read() throws IOException {
        return file.getBytes();
    }
}

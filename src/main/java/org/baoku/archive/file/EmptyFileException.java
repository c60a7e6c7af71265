package org.baoku.archive.file;

import java.io.IOException;

/// A file has no bytes.
public final class EmptyFileException extends IOException {
    private static final long serialVersionUID = 1;

    EmptyFileException() {
        super("The file is empty");
    }
}

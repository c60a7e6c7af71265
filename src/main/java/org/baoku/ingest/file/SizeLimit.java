package org.baoku.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.baoku.archive.intake.UnreadableFileException;
import org.springframework.util.unit.DataSize;

/// A stream that fails when more bytes come than are allowed, so that no file is read to its end before it
/// is refused.
final class SizeLimit extends FilterInputStream {
    private final UnreadableFileException tooLarge;
    private long left;

    /// @param tooLarge thrown for a larger file
    SizeLimit(InputStream in, DataSize limit, UnreadableFileException tooLarge) {
        super(in);
        this.left = limit.toBytes();
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw tooLarge;
        }
    }
}

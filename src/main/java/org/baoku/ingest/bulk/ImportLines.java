package org.baoku.ingest.bulk;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The lines of an import file, one after the other; a file whose name ends in `.gz` is decompressed while
/// it is read.
final class ImportLines implements Closeable {
    private static final int MAX_LINE_LENGTH = 16 * 1024 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 14];
    private int position;
    private int end;
    private int number;
    private boolean ended;

    /// A line.
    ///
    /// @param number from 1
    /// @param bytes without its end
    @SuppressWarnings("ArrayRecordComponent") // two lines are never compared
    record Line(int number, byte[] bytes) {
        /// The text.
        ///
        /// @throws CharacterCodingException if it is not UTF-8
        String text() throws CharacterCodingException {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private ImportLines(InputStream in) {
        this.in = in;
    }

    /// Opens a file.
    ///
    /// @throws IOException if it cannot be read
    static ImportLines open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            return new ImportLines(compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes);
        } catch (ZipException | EOFException broken) {
            bytes.close();
            throw incomplete(broken);
        }
    }

    private static IOException incomplete(IOException broken) {
        return new IOException("it is not a complete gzip file (" + broken.getMessage() + ")", broken);
    }

    /// The next line; null after the last one.
    ///
    /// @throws IOException if the file cannot be read, or has a line that is too long
    @Nullable
    Line next() throws IOException {
        if (ended) {
            return null;
        }
        number++;
        int length = 0;
        while (true) {
            if (position == end && !fill()) {
                ended = true;
                return length == 0 ? null : line(length);
            }
            int from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            length = append(from, length);
            if (position < end) {
                position++;
                return line(length);
            }
        }
    }

    private boolean fill() throws IOException {
        try {
            position = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        } catch (ZipException | EOFException broken) {
            throw incomplete(broken);
        }
    }

    private int append(int from, int length) throws IOException {
        int longer = length + position - from;
        if (longer > MAX_LINE_LENGTH) {
            throw new IOException("line " + number + " has more than " + MAX_LINE_LENGTH / (1024 * 1024)
                    + " MB, too large for an article");
        }
        if (longer > line.length) {
            line = Arrays.copyOf(line, Math.max(longer, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, length, position - from);
        return longer;
    }

    private Line line(int length) {
        boolean marked = number == 1
                && length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        int first = marked ? BYTE_ORDER_MARK.length : 0;
        int last = length > first && line[length - 1] == '\r' ? length - 1 : length;
        return new Line(number, Arrays.copyOfRange(line, first, last));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

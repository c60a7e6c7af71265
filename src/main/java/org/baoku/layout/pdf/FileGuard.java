package org.baoku.layout.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks through the bytes of a file before it is opened, since opening reads its tables and unpacks its streams of
/// objects at once, and readers mend a file whose end is missing without saying so.
final class FileGuard {
    private static final byte[] OBJECT = ascii(" obj");
    private static final byte[] ENTRY = ascii(" n");
    private static final byte[] OBJECT_STREAM = ascii("/ObjStm");
    private static final byte[] CROSS_REFERENCES = ascii("/XRef");
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] END_MARK = ascii("%%EOF");
    private static final byte[] TABLE_PLACE = ascii("startxref");
    private static final byte[] DICTIONARY = ascii("<<");

    /// A dictionary of a stream is within so many bytes of its type's name.
    private static final int DICTIONARY_BYTES = 2048;

    private final ByteBuffer file;

    private FileGuard(ByteBuffer file) {
        this.file = file;
    }

    /// @throws PdfException if opening the file would take too much memory
    static void check(ByteBuffer file) throws PdfException {
        new FileGuard(file).check();
    }

    private void check() throws PdfException {
        int objects = 0;
        int size = file.limit();
        int lastObject = -1;
        int lastEnd = -1;
        for (int i = 0; i < size - END_MARK.length + 1; i++) {
            byte b = file.get(i);
            if (b == ' ' && (isAt(i, OBJECT) || (isAt(i, ENTRY) && file.get(i + 2) <= ' '))) {
                objects++;
                lastObject = file.get(i + 1) == 'o' ? i : lastObject;
            } else if (b == '/' && (isAt(i, OBJECT_STREAM) || isAt(i, CROSS_REFERENCES))) {
                checkStream(i);
            } else if ((b == '%' && isAt(i, END_MARK)) || (b == 's' && isAt(i, TABLE_PLACE))) {
                lastEnd = i;
            }
        }
        if (lastEnd <= lastObject && isPdf()) {
            // readers would show what is left of it; half a page must not pass for the page
            throw new PdfException(PdfException.Reason.CUT_OFF);
        }
        // each object is counted twice: where it stands and in the table
        if (objects > 2 * PdfLimits.OBJECTS) {
            throw new PdfException(PdfException.Reason.TOO_MANY_OBJECTS);
        }
    }

    private boolean isPdf() {
        byte[] start = new byte[Math.min(file.limit(), 1024)];
        file.get(0, start);
        return PdfFile.isPdf(start);
    }

    private void checkStream(int typeName) throws PdfException {
        int end = Math.min(file.limit() - STREAM.length, typeName + DICTIONARY_BYTES);
        int keyword = typeName;
        while (keyword < end && !isAt(keyword, STREAM)) {
            keyword++;
        }
        if (keyword >= end) {
            return;
        }
        int begin = typeName;
        while (begin > 0 && typeName - begin < DICTIONARY_BYTES && !isAt(begin, DICTIONARY)) {
            begin--;
        }
        String dictionary = text(begin, keyword);
        if (dictionary.contains("LZW") || dictionary.contains("RunLength") || hasWideRows(dictionary)) {
            throw new PdfException(PdfException.Reason.TOO_MANY_OBJECTS);
        }
        if (dictionary.contains("Flate") || dictionary.contains("/Fl")) {
            checkFlate(keyword + STREAM.length, dictionary.indexOf("Flate") != dictionary.lastIndexOf("Flate"));
        }
    }

    private static boolean hasWideRows(String dictionary) {
        int columns = dictionary.indexOf("/Columns");
        return columns >= 0 && dictionary.substring(columns).matches("(?s)/Columns\\s*\\d{6,}.*");
    }

    private String text(int from, int to) {
        byte[] bytes = new byte[to - from];
        file.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Unpacks a stream without keeping it.
    private void checkFlate(int afterKeyword, boolean twice) throws PdfException {
        int start = afterKeyword;
        while (start < file.limit() && (file.get(start) == '\r' || file.get(start) == '\n')) {
            start++;
        }
        if (twice) {
            throw new PdfException(PdfException.Reason.TOO_MANY_OBJECTS);
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file.slice(start, file.limit() - start));
            byte[] unpacked = new byte[1 << 16];
            long length = 0;
            for (int n = inflater.inflate(unpacked); n > 0; n = inflater.inflate(unpacked)) {
                length += n;
                if (length > PdfLimits.OBJECT_STREAM_BYTES) {
                    throw new PdfException(PdfException.Reason.TOO_MANY_OBJECTS);
                }
            }
        } catch (DataFormatException broken) {
            // the parser will say so, or mend it
        }
    }

    private boolean isAt(int position, byte[] word) {
        if (position + word.length > file.limit()) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (file.get(position + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}

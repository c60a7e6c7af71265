package org.baoku.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The texts of files as the database stores them: packed with zlib. Most are too short for PostgreSQL's own
/// compression.
///
/// What a text repeats of another text that is stored too need not be stored twice: with that text as the dictionary it
/// takes some bytes. zlib keeps the dictionary's checksum, so that another one is refused.
public final class PackedText {
    /// A longer dictionary saves nothing, as zlib looks back only so far.
    public static final int MAX_DICTIONARY = 32_000;

    private static final int BUFFER_SIZE = 8_192;

    private PackedText() {}

    /// Packs the bytes of a text.
    public static byte[] pack(byte[] bytes) {
        return pack(bytes, null);
    }

    /// Packs the bytes of a text that repeats another one.
    ///
    /// @param dictionary the other one, which is needed to unpack them; null for none
    public static byte[] pack(byte[] bytes, byte @Nullable [] dictionary) {
        Deflater deflater = new Deflater();
        try {
            if (dictionary != null) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] buffer = new byte[BUFFER_SIZE];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// The bytes that were packed.
    ///
    /// @param dictionary what they were packed with; null for none
    /// @throws IOException where what was stored is damaged, or the dictionary is another one
    public static byte[] unpack(byte[] packed, byte @Nullable [] dictionary) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(3 * packed.length);
            byte[] buffer = new byte[BUFFER_SIZE];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                bytes.write(buffer, 0, length);
                if (inflater.needsDictionary()) {
                    setDictionary(inflater, dictionary);
                } else if (length == 0 && inflater.needsInput()) {
                    throw new EOFException("The packed text is incomplete");
                }
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static void setDictionary(Inflater inflater, byte @Nullable [] dictionary) throws ZipException {
        if (dictionary == null) {
            throw new ZipException("The text was packed with another one, which is missing");
        }
        try {
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException e) {
            throw new ZipException("The text was packed with another one, which has changed");
        }
    }
}

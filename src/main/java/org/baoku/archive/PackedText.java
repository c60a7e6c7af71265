package org.baoku.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The texts of files as the database stores them: packed with zlib and a preset dictionary, because most are
/// short and have little to refer back to. PostgreSQL's own compression leaves twice as much.
public final class PackedText {
    /// Chinese news and the names of an imported article's fields. What is stored can be read with exactly
    /// this dictionary only, so it is never changed; zlib notes its checksum in the text.
    private static final byte[] DICTIONARY = dictionary();

    private PackedText() {}

    /// Packs the bytes of a text.
    public static byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] buffer = new byte[8192];
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
    /// @throws DataFormatException where what was stored is damaged
    public static byte[] unpack(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length * 3);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                bytes.write(buffer, 0, count);
                if (inflater.needsDictionary()) {
                    setDictionary(inflater);
                } else if (count == 0 && inflater.needsInput()) {
                    throw new DataFormatException("the packed text is incomplete");
                }
            }
            return bytes.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static void setDictionary(Inflater inflater) throws DataFormatException {
        try {
            inflater.setDictionary(DICTIONARY);
        } catch (IllegalArgumentException e) {
            throw new DataFormatException("the text was packed with another dictionary");
        }
    }

    private static byte[] dictionary() {
        try (InputStream file = Objects.requireNonNull(PackedText.class.getResourceAsStream("packed-text.txt"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

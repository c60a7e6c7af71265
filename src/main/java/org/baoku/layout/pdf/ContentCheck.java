package org.baoku.layout.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Whether content streams unpack to their end. The engine goes on with what it could unpack, so that half a page would
/// pass for the page.
///
/// A checksum that is missing or wrong is no damage by itself: there are programs that write none.
final class ContentCheck {
    private static final int HEADER_BYTES = 2;

    private ContentCheck() {}

    /// @throws DamagedContentException if a part of the page's content is damaged
    static void check(PDPage page) throws IOException {
        for (Iterator<PDStream> each = page.getContentStreams(); each.hasNext(); ) {
            check(each.next().getCOSObject());
        }
    }

    /// @throws DamagedContentException if the stream is damaged
    static void check(COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        if (stream.getLength() == 0 || filter == null) {
            return;
        }
        if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            try (InputStream raw = stream.createRawInputStream()) {
                checkFlate(raw.readAllBytes());
            }
            return;
        }
        try (InputStream unpacked = stream.createInputStream()) {
            unpacked.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            throw new DamagedContentException(e);
        }
    }

    private static void checkFlate(byte[] packed) {
        if (packed.length <= HEADER_BYTES) {
            throw new DamagedContentException();
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed, HEADER_BYTES, packed.length - HEADER_BYTES);
            byte[] unpacked = new byte[1 << 14];
            while (!inflater.finished()) {
                if (inflater.inflate(unpacked) == 0 && !inflater.finished()) {
                    throw new DamagedContentException();
                }
            }
        } catch (DataFormatException e) {
            throw new DamagedContentException(e);
        }
    }

    /// A content stream cannot be unpacked, or what it unpacks to is not content. Unchecked, since the engine goes on
    /// after most of the checked ones.
    static final class DamagedContentException extends RuntimeException {
        private static final long serialVersionUID = 1;

        DamagedContentException() {
            super("The content of a page is damaged");
        }

        private DamagedContentException(Exception cause) {
            super("The content of a page is damaged", cause);
        }
    }
}

package org.baoku.layout.pdf;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// What a decoder of JPEG 2000 or JBIG2 would reserve for an image: these say their size themselves,
/// whatever the PDF says of it.
public final class ScanSize {
    /// The most bytes that may be reserved for an image.
    public static final long MAX_BYTES = 400L << 20;

    private static final List<String> FILTERS = List.of(COSName.JPX_DECODE.getName(), COSName.JBIG2_DECODE.getName());

    /// Bytes that the decoder of JPEG 2000 holds for a sample.
    private static final int BYTES_PER_SAMPLE = 5;

    /// The start of a code stream, and the marker of its size right after it.
    private static final long START_AND_SIZE = 0xFF4FFF51L;

    private static final int MOST_BOXES = 1 << 20;
    private static final long MOST_TILES = 65_535;
    private static final int PAGE_INFORMATION = 48;
    private static final int FIRST_REGION = 4;
    private static final int LAST_REGION = 43;

    private ScanSize() {}

    /// How many bytes are reserved at once; 0 for an image that neither decoder reads.
    static long bytes(PDImage image) throws IOException {
        if (!(image instanceof PDImageXObject stored)) {
            return 0;
        }
        List<COSName> filters = stored.getStream().getFilters();
        boolean jpeg = filters.contains(COSName.JPX_DECODE);
        if (!jpeg && !filters.contains(COSName.JBIG2_DECODE)) {
            return 0;
        }
        try (DataInputStream in = new DataInputStream(stored.getStream().createInputStream(FILTERS))) {
            return jpeg ? ofJpeg2000(in) : jbig2(in);
        } catch (EOFException truncated) {
            return 0;
        }
    }

    /// The same for a file, which need not be read to its end; 0 if it is no JPEG 2000.
    ///
    /// @throws EOFException if it ends before its size
    public static long ofJpeg2000(InputStream in) throws IOException {
        long last = 0;
        for (int read = 0; read < MOST_BOXES; read++) {
            last = ((last << 8) | next(in)) & 0xFFFFFFFFL;
            if (last == START_AND_SIZE) {
                DataInputStream size = new DataInputStream(in);
                size.readInt(); // length and capabilities
                long right = Integer.toUnsignedLong(size.readInt());
                long bottom = Integer.toUnsignedLong(size.readInt());
                long width = right - Integer.toUnsignedLong(size.readInt());
                long height = bottom - Integer.toUnsignedLong(size.readInt());
                long across = Math.ceilDiv(width, Math.max(1, Integer.toUnsignedLong(size.readInt())));
                long down = Math.ceilDiv(height, Math.max(1, Integer.toUnsignedLong(size.readInt())));
                size.readLong(); // where the first tile begins
                return saturated(across, down) > MOST_TILES
                        ? Long.MAX_VALUE
                        : saturated(saturated(width, height), (long) BYTES_PER_SAMPLE * size.readUnsignedShort());
            }
        }
        return 0;
    }

    private static long next(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    /// The largest of the page and its regions, of which each is a bitmap of its own.
    private static long jbig2(DataInputStream in) throws IOException {
        long most = 0;
        while (true) {
            long number;
            try {
                number = Integer.toUnsignedLong(in.readInt());
            } catch (EOFException end) {
                return most;
            }
            int flags = in.readUnsignedByte();
            int references = in.readUnsignedByte() >> 5;
            if (references == 7) {
                return most; // a long list, which embedded images of pages do not have
            }
            in.skipNBytes((long) references * (number <= 256 ? 1 : number <= 65536 ? 2 : 4));
            in.skipNBytes((flags & 0x40) == 0 ? 1 : 4);
            long length = Integer.toUnsignedLong(in.readInt());
            int type = flags & 0x3F;
            boolean sized = type == PAGE_INFORMATION || (type >= FIRST_REGION && type <= LAST_REGION && type != 16);
            if (sized && length >= 8) {
                long width = Integer.toUnsignedLong(in.readInt());
                long height = Integer.toUnsignedLong(in.readInt());
                // an unknown height grows with the stripes
                most = Math.max(most, height == 0xFFFFFFFFL ? width / 8 : saturated(width / 8 + 1, height));
                length -= 8;
            }
            if (length == 0xFFFFFFFFL) {
                return most;
            }
            in.skipNBytes(length);
        }
    }

    private static long saturated(long one, long other) {
        return one < 0 || other < 0 || Math.multiplyHigh(one, other) != 0 ? Long.MAX_VALUE : Math.abs(one * other);
    }
}

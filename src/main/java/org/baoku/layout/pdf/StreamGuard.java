package org.baoku.layout.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Measures the streams that a page uses before they are unpacked into memory: a few bytes can unpack to gigabytes.
/// Each stream of a document is measured once.
final class StreamGuard {
    /// No filter of the format turns a byte into more.
    private static final long MOST_FROM_A_BYTE = 2800;

    private static final int WIDEST_ROW = 4 << 20;
    private static final Set<COSName> IMAGE_FILTERS = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private final Set<COSBase> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Follows everything that a page refers to, except other pages.
    void check(PDPage page) throws PdfException, IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        COSDictionary dictionary = page.getCOSObject();
        checked.add(dictionary);
        for (COSName key : List.of(COSName.CONTENTS, COSName.GROUP)) {
            push(open, dictionary.getItem(key));
        }
        if (page.getResources() != null) {
            push(open, page.getResources().getCOSObject());
        }
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (checked.add(next)) {
                if (checked.size() > PdfLimits.OBJECTS) {
                    throw new PdfException(PdfException.Reason.TOO_MANY_OBJECTS);
                }
                visit(open, next);
            }
        }
    }

    private static void visit(Deque<COSBase> open, COSBase next) throws PdfException, IOException {
        switch (next) {
            case COSObject reference -> push(open, reference.getObject());
            case COSArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    push(open, array.get(i));
                }
            }
            case COSDictionary dictionary -> {
                if (dictionary instanceof COSStream stream) {
                    measure(stream);
                }
                for (COSName key : dictionary.keySet()) {
                    if (!COSName.PARENT.equals(key) && !COSName.P.equals(key)) {
                        push(open, dictionary.getItem(key));
                    }
                }
            }
            default -> {
                // numbers, names and strings hold nothing
            }
        }
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase object) {
        if (object instanceof COSObject || object instanceof COSArray || object instanceof COSDictionary) {
            open.push(object);
        }
    }

    /// @throws PdfException if the stream unpacks to more than it may
    static void measure(COSStream stream) throws PdfException, IOException {
        boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        long limit = image ? PdfLimits.IMAGE_BYTES : PdfLimits.STREAM_BYTES;
        List<COSName> filters = filters(stream);
        checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        double most = stream.getLength();
        for (COSName filter : filters) {
            most *= IMAGE_FILTERS.contains(filter) ? 1 : MOST_FROM_A_BYTE;
        }
        if (most > limit && !unpacksWithin(stream, filters, limit)) {
            throw new PdfException(PdfException.Reason.TOO_MANY_OBJECTS);
        }
    }

    private static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName name -> List.of(name);
            case COSArray array ->
                array.toList().stream()
                        .map(item -> item instanceof COSObject reference ? reference.getObject() : item)
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    /// Refuses a predictor with rows of millions of columns, for which a decoder would reserve memory at once.
    private static void checkRows(@Nullable COSBase parameters) throws PdfException {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                checkRows(array.getObject(i));
            }
        } else if (parameters instanceof COSDictionary dictionary) {
            long row = (long) dictionary.getInt(COSName.COLUMNS, 1)
                    * Math.clamp(dictionary.getInt(COSName.COLORS, 1), 1, 32)
                    * 2;
            if (row > WIDEST_ROW) {
                throw new PdfException(PdfException.Reason.TOO_MANY_OBJECTS);
            }
        }
    }

    private static boolean unpacksWithin(COSStream stream, List<COSName> filters, long limit) throws IOException {
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream input = raw;
            for (int i = 0; i < filters.size() && !IMAGE_FILTERS.contains(filters.get(i)); i++) {
                boolean last = i == filters.size() - 1 || IMAGE_FILTERS.contains(filters.get(i + 1));
                BoundedOutput output =
                        new BoundedOutput(last ? OutputStream.nullOutputStream() : new ByteArrayOutputStream(), limit);
                Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
                filter.decode(input, output, stream, i);
                if (output.target instanceof ByteArrayOutputStream bytes) {
                    input = new ByteArrayInputStream(bytes.toByteArray());
                }
            }
            return true;
        } catch (TooMuchException e) {
            return false;
        } catch (IOException | RuntimeException brokenStream) {
            // what cannot be unpacked is met again, and passed over, where the stream is used
            return true;
        }
    }

    private static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Counts what is written and stops at a limit.
    private static final class BoundedOutput extends OutputStream {
        private final OutputStream target;
        private long left;

        BoundedOutput(OutputStream target, long limit) {
            this.target = target;
            this.left = limit;
        }

        @Override
        public void write(int b) throws IOException {
            spend(1);
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            spend(length);
            target.write(bytes, offset, length);
        }

        private void spend(int length) throws TooMuchException {
            left -= length;
            if (left < 0) {
                throw new TooMuchException();
            }
        }
    }
}

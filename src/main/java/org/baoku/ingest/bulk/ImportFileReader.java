package org.baoku.ingest.bulk;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.baoku.ingest.reading.ImportLineParser;
import org.baoku.ingest.reading.ImportedArticle.Place;
import org.baoku.ingest.reading.InvalidImportLineException;

/// Import files, read twice: [#scan] looks at every line and remembers which page it belongs to, since a page's
/// articles may stand anywhere; [#lines] reads a page's lines. Only places are kept in memory, not texts.
final class ImportFileReader implements Closeable {
    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final int MOST_FAULTS = 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ImportLineParser reader = new ImportLineParser();
    private final Path folder;
    private final List<FileChannel> channels = new ArrayList<>();
    private final List<Path> unpacked = new ArrayList<>();
    private final Map<Place, List<Stretch>> pages = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int faultCount;
    private int articles;

    /// @param folder where packed files are unpacked for as long as this is open
    ImportFileReader(Path folder) {
        this.folder = folder;
    }

    /// Where a line lies.
    ///
    /// @param file the file's place among the files, from 0
    /// @param start the first byte
    /// @param length in bytes
    private record Stretch(int file, long start, int length) {}

    /// Looks at every line of a file.
    ///
    /// @throws IOException where it cannot be read
    void scan(Path file) throws IOException {
        Path plain = file;
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            plain = unpack(file);
        }
        channels.add(FileChannel.open(plain));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(plain), 1 << 16)) {
            scan(file, in);
        }
    }

    private Path unpack(Path file) throws IOException {
        Path plain = Files.createTempFile(folder, "import-", ".jsonl");
        unpacked.add(plain);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = Files.newOutputStream(plain)) {
            in.transferTo(out);
        } catch (ZipException | EOFException broken) {
            throw new IOException("it is no whole gzip file (" + broken.getMessage() + ")", broken);
        }
        return plain;
    }

    private void scan(Path file, InputStream in) throws IOException {
        byte[] line = new byte[1 << 14];
        int length = 0;
        long start = 0;
        long position = 0;
        int number = 1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            position++;
            if (b == '\n') {
                take(file, number++, start, line, length);
                start = position;
                length = 0;
            } else if (length == LONGEST_LINE) {
                throw new IOException("line " + number + " has more than " + LONGEST_LINE / (1024 * 1024)
                        + " MB, which no article has");
            } else {
                if (length == line.length) {
                    line = java.util.Arrays.copyOf(line, length * 2);
                }
                line[length++] = (byte) b;
            }
        }
        take(file, number, start, line, length);
    }

    private void take(Path file, int number, long start, byte[] bytes, int length) {
        int first = start == 0 && beginsWithMark(bytes, length) ? BYTE_ORDER_MARK.length : 0;
        int end = length > first && bytes[length - 1] == '\r' ? length - 1 : length;
        try {
            String text = decode(ByteBuffer.wrap(bytes, first, end - first));
            if (!text.isBlank()) {
                pages.computeIfAbsent(reader.parse(text).place(), _ -> new ArrayList<>(1))
                        .add(new Stretch(channels.size() - 1, start + first, end - first));
                articles++;
            }
        } catch (CharacterCodingException e) {
            note(file, number, "the line is not UTF-8");
        } catch (InvalidImportLineException bad) {
            note(file, number, bad.what());
        }
    }

    private void note(Path file, int number, String what) {
        faultCount++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(file + ", line " + number + ": " + what + ".");
        }
    }

    private static boolean beginsWithMark(byte[] bytes, int length) {
        return length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private static String decode(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes)
                .toString();
    }

    /// What is wrong with lines, a sentence each; only the first ones of many.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// How many lines are wrong.
    int faultCount() {
        return faultCount;
    }

    /// How many articles were found.
    int articles() {
        return articles;
    }

    /// The pages found, in the order of their first article, with the number of articles each.
    Map<Place, Integer> pages() {
        Map<Place, Integer> counts = new LinkedHashMap<>();
        pages.forEach((place, lines) -> counts.put(place, lines.size()));
        return counts;
    }

    /// The lines of a page in the order in which they came.
    List<String> lines(Place place) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Stretch stretch : pages.getOrDefault(place, List.of())) {
            ByteBuffer bytes = ByteBuffer.allocate(stretch.length());
            FileChannel channel = channels.get(stretch.file());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, stretch.start() + bytes.position()) < 0) {
                    throw new EOFException("a file became shorter while it was read");
                }
            }
            lines.add(decode(bytes.flip()));
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : channels) {
            channel.close();
        }
        for (Path file : unpacked) {
            Files.deleteIfExists(file);
        }
    }
}

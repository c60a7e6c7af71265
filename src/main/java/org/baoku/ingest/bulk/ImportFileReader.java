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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.baoku.ingest.reading.ImportLineParser;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.ingest.reading.ImportedArticle.PageKey;
import org.baoku.ingest.reading.InvalidImportLineException;

/// Reads import files in two passes: [#scan] checks every line and records which page it belongs to, since the
/// articles of a page may be anywhere in the files; [#lines] then reads the lines of a page. Only the positions
/// of lines are held in memory, not their texts.
final class ImportFileReader implements Closeable {
    private static final int MAX_LINE_LENGTH = 16 * 1024 * 1024;
    private static final int MAX_FAULTS = 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ImportLineParser parser = new ImportLineParser();
    private final Path tempFolder;
    private final List<FileChannel> channels = new ArrayList<>();
    private final List<Path> decompressed = new ArrayList<>();
    private final Map<PageKey, List<LinePosition>> pages = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int faultCount;
    private final List<String> refusals = new ArrayList<>();
    private int refusalCount;
    private int articles;

    /// @param tempFolder where compressed files are decompressed; the copies are deleted on close
    ImportFileReader(Path tempFolder) {
        this.tempFolder = tempFolder;
    }

    /// The position of a line.
    ///
    /// @param file the index of its file
    /// @param start the offset of its first byte
    /// @param length in bytes
    private record LinePosition(int file, long start, int length) {}

    /// Checks every line of a file and records its position.
    ///
    /// @throws IOException if the file cannot be read
    void scan(Path file) throws IOException {
        Path plain = file;
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            plain = decompress(file);
        }
        channels.add(FileChannel.open(plain));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(plain), 1 << 16)) {
            scan(file, in);
        }
    }

    private Path decompress(Path file) throws IOException {
        Path plain = Files.createTempFile(tempFolder, "import-", ".jsonl");
        decompressed.add(plain);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = Files.newOutputStream(plain)) {
            in.transferTo(out);
        } catch (ZipException | EOFException broken) {
            throw new IOException("it is not a complete gzip file (" + broken.getMessage() + ")", broken);
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
                addLine(file, number++, start, line, length);
                start = position;
                length = 0;
            } else if (length == MAX_LINE_LENGTH) {
                throw new IOException("line " + number + " has more than " + MAX_LINE_LENGTH / (1024 * 1024)
                        + " MB, too large for an article");
            } else {
                if (length == line.length) {
                    line = Arrays.copyOf(line, length * 2);
                }
                line[length++] = (byte) b;
            }
        }
        addLine(file, number, start, line, length);
    }

    private void addLine(Path file, int number, long start, byte[] bytes, int length) {
        int first = start == 0 && startsWithByteOrderMark(bytes, length) ? BYTE_ORDER_MARK.length : 0;
        int end = length > first && bytes[length - 1] == '\r' ? length - 1 : length;
        try {
            String text = decode(ByteBuffer.wrap(bytes, first, end - first));
            if (!text.isBlank()) {
                ImportedArticle article = parser.parse(text);
                article.refused().forEach(what -> addRefusal(file, number, what));
                pages.computeIfAbsent(article.pageKey(), _ -> new ArrayList<>(1))
                        .add(new LinePosition(channels.size() - 1, start + first, end - first));
                articles++;
            }
        } catch (CharacterCodingException e) {
            addFault(file, number, "the line is not UTF-8");
        } catch (InvalidImportLineException invalid) {
            addFault(file, number, String.valueOf(invalid.getMessage()));
        }
    }

    private void addRefusal(Path file, int number, String what) {
        refusalCount++;
        if (refusals.size() < MAX_FAULTS) {
            refusals.add(file + ", line " + number + ": " + what + ".");
        }
    }

    private void addFault(Path file, int number, String what) {
        faultCount++;
        if (faults.size() < MAX_FAULTS) {
            faults.add(file + ", line " + number + ": " + what + ".");
        }
    }

    private static boolean startsWithByteOrderMark(byte[] bytes, int length) {
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

    /// What is wrong with the first faulty lines, a sentence each.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// How many lines are faulty.
    int faultCount() {
        return faultCount;
    }

    /// What the first lines say that is not taken, though their articles are; a sentence each.
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /// How many such things the lines say.
    int refusalCount() {
        return refusalCount;
    }

    /// How many articles the files contain.
    int articles() {
        return articles;
    }

    /// The pages in the order of their first article, with the number of their articles.
    Map<PageKey, Integer> pages() {
        Map<PageKey, Integer> counts = new LinkedHashMap<>();
        pages.forEach((page, lines) -> counts.put(page, lines.size()));
        return counts;
    }

    /// The lines of a page in the order of the files.
    ///
    /// @throws IOException if a file cannot be read or has changed since [#scan]
    List<String> lines(PageKey page) throws IOException {
        List<String> lines = new ArrayList<>();
        for (LinePosition line : pages.getOrDefault(page, List.of())) {
            ByteBuffer bytes = ByteBuffer.allocate(line.length());
            FileChannel channel = channels.get(line.file());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, line.start() + bytes.position()) < 0) {
                    throw new EOFException("a file was truncated while it was read");
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
        for (Path file : decompressed) {
            Files.deleteIfExists(file);
        }
    }
}

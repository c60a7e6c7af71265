package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.ingest.IngestProperties.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipReaderTest {
    private static final ZipReader ZIPS = new ZipReader(Limits.DEFAULTS);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void entryNamesAreDecodedAsUtf8OrGb18030(String names) throws IOException {
        byte[] zip = zip(Charset.forName(names), "第二版.txt", "__MACOSX/x", "第一版.txt");

        assertThat(ZIPS.read(zip)).extracting(IncomingFile::path).containsExactly("第一版.txt", "第二版.txt");
    }

    @Test
    void aNameWithParentFoldersIsKeptAsAName() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "../../etc/A01.txt");

        assertThat(ZIPS.read(zip))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.read()).isEqualTo("../../etc/A01.txt".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aZipBombIsRejected() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> ZIPS.read(bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than 32 MB");
    }

    @Test
    void aZipWithAnImplausibleCompressionRatioIsRejected() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            zip.write(new byte[8 * 1024 * 1024]);
        }

        assertThatThrownBy(() -> ZIPS.read(bytes.toByteArray())).hasMessageContaining("200 times its size");
    }

    @Test
    void aFileThatIsNoZipIsRejected() {
        assertThatThrownBy(() -> ZIPS.read("no zip at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("create it again");
    }

    private static byte[] zip(Charset names, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

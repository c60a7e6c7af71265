package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoku.ingest.IngestProperties.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ZipReaderTest {
    private static final Limits LIMITS =
            new Limits(DataSize.ofMegabytes(32), DataSize.ofMegabytes(256), DataSize.ofMegabytes(512), 20_000, 200);

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void entryNamesAreDecodedAsUtf8OrGb18030(String names) throws IOException {
        byte[] zip = zip(Charset.forName(names), "第二版.txt", "__MACOSX/x", "第一版.txt");

        try (OpenZip open = open(zip)) {
            assertThat(open.files()).extracting(IncomingFile::path).containsExactly("第一版.txt", "第二版.txt");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameWithParentFoldersIsKeptAsAName() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "../../etc/A01.txt");

        try (OpenZip open = open(zip);
                InputStream bytes = open.files().getFirst().open()) {
            assertThat(bytes.readAllBytes()).isEqualTo("../../etc/A01.txt".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aZipBombIsRejectedAndLeavesNoCopy() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> open(bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("200 times its size");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aZipThatLiesAboutTheSizeOfItsFilesIsRejectedWhileItIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            zip.write(new byte[8 * 1024 * 1024]);
        }
        byte[] zip = bytes.toByteArray();
        setDeclaredSize(zip, 10);

        try (OpenZip open = open(zip);
                InputStream zeros = open.files().getFirst().open()) {
            assertThatThrownBy(zeros::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    /// Changes the unpacked size in the only entry of the zip's central directory.
    private static void setDeclaredSize(byte[] zip, int size) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(zip.length - 6);
        buffer.putInt(directory + 24, size);
    }

    @Test
    void aFileThatIsNoZipIsRejected() {
        assertThatThrownBy(() -> open("no zip at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("create it again");
    }

    @Test
    void theZipsOfAnUploadMayNotHoldMoreTogetherThanOneMay() throws IOException {
        Limits limits = new Limits(DataSize.ofKilobytes(1), DataSize.ofKilobytes(1), DataSize.ofMegabytes(1), 3, 200);
        byte[] zip = zip(StandardCharsets.UTF_8, "A01.txt", "A02.txt");
        UnpackedTotal upload = new UnpackedTotal(limits, true);
        UnpackedTotal command = new UnpackedTotal(limits, false);
        ZipReader reader = new ZipReader(limits, folder);

        try (OpenZip first = reader.open(incoming(zip), upload)) {
            assertThat(first.files()).hasSize(2);
            assertThatExceptionOfType(UploadTooLargeException.class)
                    .isThrownBy(() -> reader.open(incoming(zip), upload))
                    .satisfies(refused -> {
                        assertThat(ReasonText.of(refused.reason(), Locale.CHINESE))
                                .contains("3 个文件");
                        assertThat(ReasonText.of(refused.reason(), Locale.ENGLISH))
                                .contains("3 files");
                    });
        }
        try (OpenZip first = reader.open(incoming(zip), command);
                OpenZip second = reader.open(incoming(zip), command)) {
            assertThat(first.files()).hasSameSizeAs(second.files());
        }
        assertThat(folder).isEmptyDirectory();
    }

    private OpenZip open(byte[] zip) throws IOException {
        return new ZipReader(LIMITS, folder).open(incoming(zip), new UnpackedTotal(LIMITS, true));
    }

    private static IncomingFile incoming(byte[] zip) {
        return new IncomingFile() {
            @Override
            public String path() {
                return "pages.zip";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(zip);
            }
        };
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

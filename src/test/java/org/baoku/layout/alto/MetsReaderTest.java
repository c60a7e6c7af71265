package org.baoku.layout.alto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.baoku.layout.alto.MetsException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetsReaderTest {
    private static final Path GOOD = Path.of("src/test/resources/mets/blocks/mets.xml");

    @Test
    void refusesHostileFiles() throws IOException {
        String good = Files.readString(GOOD).replaceFirst("<\\?xml[^>]*>", "");
        refused(Reason.DOCUMENT_TYPE, "<!DOCTYPE mets [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;\">]>" + good);
        refused(Reason.DOCUMENT_TYPE, "<!DOCTYPE mets SYSTEM \"file:///etc/passwd\">" + good);
        refused(Reason.BROKEN, good.replace("LABEL=\"江", "LABEL=\"&file;江"));
        refused(Reason.BROKEN, good.substring(0, good.length() / 2));
        refused(Reason.BROKEN, "<html/>");
        refused(Reason.BROKEN, "");
        refused(Reason.TOO_LARGE, "<mets><structMap>" + "<div>".repeat(1000) + "</div>".repeat(1000));
        refused(Reason.TOO_LARGE, "<mets><structMap><div>" + "<div/>".repeat(1_000_001));
        refused(Reason.NO_PAGES, "<mets/>");
        refused(Reason.NO_PAGES, "<mets><structMap><div TYPE=\"page\"><fptr FILEID=\"x\"/></div></structMap></mets>");
    }

    @Test
    void filesAndDivisionsThatNameThemselvesEndTheWalkAllTheSame() throws MetsException {
        MetsIssue issue = MetsReader.read(bytes("""
                <mets xmlns:x="http://www.w3.org/1999/xlink"><fileSec><fileGrp USE="ocr">
                <file ID="a" MIMETYPE="text/xml"><FLocat x:href="mets.xml"/><file ID="a"><FLocat x:href="b.xml"/></file></file>
                </fileGrp></fileSec>
                <structMap><div ID="d" TYPE="page" DMDID="d d"><fptr FILEID="a"/><fptr FILEID="a"/>
                <div ID="d" TYPE="page"><fptr FILEID="a"/></div></div></structMap></mets>"""));
        assertThat(issue.pages()).hasSize(2);
        assertThat(issue.parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ALTO/1.xml, issue/ALTO/1.xml",
        "file://./ALTO/1.xml, issue/ALTO/1.xml",
        "./ALTO\\1.xml, issue/ALTO/1.xml",
        "https://example.org/x/alto/1.XML?v=2#top, issue/ALTO/1.xml",
        "C:/scans/issue/PAGE/%E7%AC%AC1%E7%89%88.xml, issue/PAGE/第1版.xml",
        "1.xml, ''",
        "2.xml, other/2.xml",
        "../../etc/passwd, ''",
        "%zz, ''",
        "'', ''"
    })
    void aReferenceNamesTheFileWhosePathEndsAlike(String reference, String path) {
        FileReferences files = new FileReferences(
                List.of("issue/mets.xml", "issue/ALTO/1.xml", "issue/PAGE/1.xml", "issue/PAGE/第1版.xml", "other/2.xml"));
        assertThat(files.find(reference, "issue/mets.xml").orElse("")).isEqualTo(path);
    }

    @Test
    void mutilatedFilesAreReadOrRefused(@TempDir Path folder) throws IOException {
        byte[] good = Files.readAllBytes(GOOD);
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 300; round++) {
            byte[] bytes = random.nextBoolean() ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                read += MetsReader.read(bytes).pages().size();
            } catch (MetsException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
        assertThat(read).isPositive();
        assertThatThrownBy(() -> AltoPackage.open(Files.write(folder.resolve("x"), new byte[] {'P', 'K', 3, 4, 5})))
                .isInstanceOf(MetsException.class);
    }

    private static void refused(Reason reason, String xml) {
        assertThatThrownBy(() -> MetsReader.read(bytes(xml)))
                .isInstanceOfSatisfying(
                        MetsException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}

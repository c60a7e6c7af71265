package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file,newspaper,date,page\nA01.txt,海城日报,2023-07-22,A01\n",
                "文件,报纸,日期,版次\r\n\"A01.txt\",海城日报,2023年7月22日,A01\r\n",
                "\uFEFF版次\t日期\t报名\t文件名\nA01\t2023/7/22\t海城日报\tA01.txt",
                "Page,Date,File,Remark,Newspaper\nA01,20230722,A01.txt,\"a, \"\"b\"\"\nc\",海城日报"
            })
    void columnsComeInAnyOrderAndEitherLanguage(String text) {
        Manifest manifest = read(text);

        assertThat(manifest.problems()).isEmpty();
        assertThat(manifest.of("2023/A01.txt")).hasValueSatisfying(entry -> {
            assertThat(entry.newspaper()).isEqualTo("海城日报");
            assertThat(entry.date()).isEqualTo(LocalDate.of(2023, 7, 22));
            assertThat(entry.label()).isEqualTo("A01");
            assertThat(entry.problem()).isNull();
        });
        assertThat(manifest.of("A02.txt")).isEmpty();
    }

    @Test
    void aFileIsNamedFromTheManifestsOwnFolder() {
        Manifest manifest = Manifest.read(
                "2023/manifest.csv", "file,page\n07/A01.txt,1\n08/A01.txt,2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(manifest.of("2023/08/A01.txt").orElseThrow().label()).isEqualTo("2");
        assertThat(manifest.missing(List.of("2023/07/A01.txt")))
                .containsExactly("Line 3: there is no file 08/A01.txt.");
    }

    @Test
    void whatIsWrongIsToldByItsLine() {
        Manifest manifest = read("file,date\nA01.txt,soon\n,2023-07-22\n\nA02.txt,2023-02-30\nA01.txt,2023-07-22\n");

        assertThat(manifest.problems())
                .containsExactly("Line 3: no file is named.", "Line 6: A01.txt was named before.");
        assertThat(manifest.of("A01.txt").orElseThrow().problem())
                .isEqualTo("Line 2 of the manifest: soon is no day; write 2023-07-22.");
        assertThat(manifest.of("A02.txt").orElseThrow().problem()).contains("Line 5");
        assertThat(read("name,date\nA01.txt,2023-07-22").problems())
                .singleElement()
                .asString()
                .contains("Line 1", "文件");
    }

    @Test
    void itMayBeWrittenInTheEncodingOfChineseSystems() {
        Manifest manifest = Manifest.read("manifest.csv", "文件,报纸\nA01.txt,海城日报\n".getBytes(Charset.forName("GBK")));

        assertThat(manifest.of("A01.txt").orElseThrow().newspaper()).isEqualTo("海城日报");
    }

    @ParameterizedTest
    @CsvSource({"2023-7-2, 2023-07-02", "20230702, 2023-07-02", "2023年7月2日, 2023-07-02", "2023.07.02, 2023-07-02"})
    void aDayIsWrittenInManyWays(String text, LocalDate day) {
        assertThat(Manifest.day(text)).contains(day);
    }

    @Property
    void anyTextIsReadAsSomeManifest(@ForAll String text) {
        assertThat(read(text).missing(List.of())).isNotNull();
    }

    private static Manifest read(String text) {
        return Manifest.read("manifest.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

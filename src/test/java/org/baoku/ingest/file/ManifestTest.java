package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
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
    void columnsMayHaveAnyOrderAndEitherLanguage(String text) {
        Manifest manifest = read(text);

        assertThat(manifest.problems()).isEmpty();
        assertThat(manifest.entry("2023/A01.txt")).hasValueSatisfying(entry -> {
            assertThat(entry.newspaper()).isEqualTo("海城日报");
            assertThat(entry.date()).isEqualTo(LocalDate.of(2023, 7, 22));
            assertThat(entry.label()).isEqualTo("A01");
            assertThat(entry.problem()).isNull();
        });
        assertThat(manifest.entry("A02.txt")).isEmpty();
    }

    @Test
    void filesAreNamedRelativeToTheManifestsFolder() {
        Manifest manifest = ManifestParser.parse(
                "2023/manifest.csv", "file,page\n07/A01.txt,1\n08/A01.txt,2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(manifest.entry("2023/08/A01.txt").orElseThrow().label()).isEqualTo("2");
        assertThat(manifest.missingFiles(List.of("2023/07/A01.txt")))
                .containsExactly(FileProblem.MANIFEST_MISSING_FILE.reason(3, "08/A01.txt"));
    }

    @Test
    void problemsNameTheLine() {
        Manifest manifest = read(
                "file,date\nA01.txt,soon\n,2023-07-22\n\nA02.txt,2023-02-30\nA01.txt,2023-07-22\nA03.txt,9999-12-31\n");

        assertThat(manifest.problems())
                .containsExactly(
                        FileProblem.MANIFEST_NO_FILE.reason(3), FileProblem.MANIFEST_TWICE.reason(6, "A01.txt"));
        assertThat(manifest.entry("A01.txt").orElseThrow().problem())
                .isEqualTo(FileProblem.MANIFEST_NO_DATE.reason(2, "soon"));
        assertThat(manifest.entry("A02.txt").orElseThrow().problem())
                .isEqualTo(FileProblem.MANIFEST_NO_DATE.reason(5, "2023-02-30"));
        assertThat(manifest.entry("A03.txt").orElseThrow().problem())
                .isEqualTo(FileProblem.MANIFEST_NO_DATE.reason(7, "9999-12-31"));
        assertThat(read("name,date\nA01.txt,2023-07-22").problems())
                .containsExactly(FileProblem.MANIFEST_NO_FILE_COLUMN.reason(1));
    }

    @Test
    void gbkIsDecoded() {
        Manifest manifest =
                ManifestParser.parse("manifest.csv", "文件,报纸\nA01.txt,海城日报\n".getBytes(Charset.forName("GBK")));

        assertThat(manifest.entry("A01.txt").orElseThrow().newspaper()).isEqualTo("海城日报");
    }

    @ParameterizedTest
    @CsvSource({"2023-7-2, 2023-07-02", "20230702, 2023-07-02", "2023年7月2日, 2023-07-02", "2023.07.02, 2023-07-02"})
    void datesAreParsedInTheUsualNotations(String text, LocalDate date) {
        assertThat(ManifestParser.date(text)).contains(date);
    }

    @Property
    void anyTextIsParsedAndEveryListedFileIsReportedAsMissing(@ForAll String rows) {
        Manifest manifest = read("file\n" + rows);

        assertThat(manifest.missingFiles(List.of()))
                .hasSameSizeAs(manifest.entries().keySet());
        assertThat(manifest.missingFiles(List.copyOf(manifest.entries().keySet())))
                .isEmpty();
    }

    @Property
    void quotedCellsAreReadBack(@ForAll @StringLength(min = 1, max = 20) String name) {
        Assume.that(name.chars().noneMatch(c -> Character.isSurrogate((char) c) || Character.isISOControl(c)));
        Manifest manifest = read("file,page\n\"x" + name.replace("\"", "\"\"") + "x\",A01\n");

        assertThat(manifest.entries()).containsOnlyKeys("x" + name.replace('\\', '/') + "x");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ; ", quoteCharacter = '`', textBlock = """
            "a ; a
            "a"b ; ab
            a"b ; a"b
            "a, ""b"" ; a, "b"
            """)
    void malformedQuotationMarksAreTolerated(String cell, String file) {
        assertThat(read("file\n" + cell).entries()).containsOnlyKeys(file);
    }

    private static Manifest read(String text) {
        return ManifestParser.parse("manifest.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.baoku.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLabelParserTest {
    @ParameterizedTest
    @CsvSource({
        "2023-07-22/A01.txt, A01",
        "20230722-B12.txt, B12",
        "2023年7月22日第3版.txt, 3",
        "20230722_04版.txt, 04",
        "000_5a3c390b5288e55a.txt,",
        "page.txt,"
    })
    void labelsAreReadFromFileNames(String path, String label) {
        assertThat(PageLabelParser.parse(path).orElse(null)).isEqualTo(label);
    }
}

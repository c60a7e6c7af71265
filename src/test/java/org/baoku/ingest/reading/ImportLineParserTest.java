package org.baoku.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.baoku.paper.Appointment;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.NamedOfficial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ImportLineParserTest {
    private final ImportLineParser parser = new ImportLineParser();

    @Test
    void everyFieldIsParsed() throws InvalidImportLineException {
        ImportedArticle line = parser.parse("""
                {"newspaper": "海城日报", "homePlace": "东海省海城市", "issueDate": "2024-03-05", "page": "A01", "file": "a/1.txt",
                 "columnLabel": ["今日关注"], "kicker": ["一引题", "二引题"], "headline": ["海城港开工"], "subheadline": [],
                 "byline": [{"name": "林小舟", "role": "记者"}, {"name": "林小舟", "role": "摄影", "medium": "海城日报社"}],
                 "dateline": {"source": "本报", "place": "海城", "date": "2024-03-04"},
                 "lead": "本报海城讯", "signoff": null,
                 "paragraphs": ["市委书记秦海川出席。", {"crosshead": "新码头"}, "完。"],
                 "bodyLines": [3, 9], "headlineLines": [1, 2], "labelLines": [],
                 "officials": [{"name": "秦海川", "title": "市委书记"}],
                 "appointments": [{"name": "秦海川", "office": "市委书记", "kind": "current", "evidence": "完。"}], "confidence": 0.75,
                 "doubts": ["headline-missing", "order: 甲: 乙"], "continuedOn": "2", "unknown field": {}}
                """);

        assertThat(line.pageKey())
                .isEqualTo(new ImportedArticle.PageKey("海城日报", LocalDate.of(2024, 3, 5), "A01", null));
        assertThat(line.path()).isEqualTo("a/1.txt");
        assertThat(line.print().titles().kicker()).containsExactly("一引题", "二引题");
        assertThat(line.print().blocks())
                .containsExactly(
                        new Block.Paragraph("市委书记秦海川出席。"), new Block.Crosshead("新码头"), new Block.Paragraph("完。"));
        assertThat(line.print().bodyLines().numbers()).containsExactly(3, 9);
        assertThat(line.print().doubts()).containsExactly(new Doubt("headline-missing"), new Doubt("order", "甲: 乙"));
        assertThat(line.print().jump().to()).isEqualTo("2");
        assertThat(line.byline()).containsExactly(new Byline("林小舟", "记者"), new Byline("林小舟", "摄影", "海城日报社"));
        assertThat(line.dateline()).isEqualTo(new Dateline("本报", "海城", LocalDate.of(2024, 3, 4)));
        assertThat(line.officials()).containsExactly(new NamedOfficial("秦海川", "市委书记", List.of()));
        assertThat(line.appointments())
                .containsExactly(new Appointment("秦海川", "市委书记", Appointment.Kind.CURRENT, "完。", null));
        assertThat(line.isAnnotated()).isTrue();
    }

    @Test
    void absentFieldsAreNullOrDefaults() throws InvalidImportLineException {
        ImportedArticle line = parser.parse(
                "{\"newspaper\": \"海城日报\", \"issueDate\": null, \"page\": null, \"headline\": [], \"paragraphs\": [\"一\\u0000二\"]}");

        assertThat(line.byline()).isNull();
        assertThat(line.dateline()).isNull();
        assertThat(line.officials()).isNull();
        assertThat(line.print().confidence()).isEqualTo(1);
        assertThat(line.print().blocks())
                .as("PostgreSQL cannot store NUL")
                .containsExactly(new Block.Paragraph("一\uFFFD二"));
        assertThat(line.path()).isEqualTo("海城日报/undated/page.jsonl");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ; ", quoteCharacter = '`', textBlock = """
            {"newspaper" ; The line is not JSON
            {} {} ; The line is not JSON
            [1] ; The line is not a JSON object
            {} ; newspaper is missing
            {"newspaper": " "} ; newspaper is empty
            {"newspaper": 3} ; newspaper must be a string, not 3
            {"newspaper": "甲"} ; issueDate is missing
            {"newspaper": "甲", "issueDate": "5.3.2024"} ; issueDate must be a date (2023-07-22) or null, not "5.3.2024"
            {"newspaper": "甲", "issueDate": "2024-02-30"} ; issueDate must be a date
            {"newspaper": "甲", "issueDate": "9999-12-31"} ; issueDate must lie between 1800 and a year from now
            {"newspaper": "甲", "issueDate": "1023-07-22"} ; issueDate must lie between 1800 and a year from now
            {"newspaper": "甲", "issueDate": "+12345-01-01"} ; issueDate must be a date
            {"newspaper": "甲", "issueDate": null} ; page is missing
            {"newspaper": "甲", "issueDate": null, "page": 3} ; page must be a string, not 3
            {"newspaper": "甲", "issueDate": null, "page": "A01"} ; headline is missing
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": []} ; paragraphs is missing
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": "题", "paragraphs": []} ; headline must be a list, not "题"
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [1], "paragraphs": []} ; headline must be a list of strings and contains 1
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [{"head": ""}]} ; paragraphs must contain strings and
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "byline": [{"role": "记者"}]} ; byline must contain objects with a name
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "byline": ["周敏"]} ; byline must contain objects with a name
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "dateline": "本报"} ; dateline must be
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "confidence": 2} ; confidence must be a number from 0 to 1
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "bodyLines": [3]} ; bodyLines must be the first and the last line
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "headlineLines": [0]} ; headlineLines must contain line numbers from 1
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "labelLines": [4], "headlineLines": [4]} ; Line 4 is in two
            {"newspaper": "甲", "issueDate": null, "page": "A01", "headline": [], "paragraphs": [], "officials": [{"name": "乙"}, {"name": "乙"}]} ; officials names 乙 twice
            """)
    void faultsNameTheField(String line, String fault) {
        assertThatThrownBy(() -> parser.parse(line))
                .isInstanceOf(InvalidImportLineException.class)
                .hasMessageStartingWith(fault);
    }

    @Property
    void anyStringIsParsedWithItsLength(@ForAll String text, @ForAll String other) throws InvalidImportLineException {
        String json = JsonMapper.shared()
                .writeValueAsString(java.util.Map.of(
                        "newspaper",
                        "甲",
                        "issueDate",
                        "2024-03-05",
                        "page",
                        "A01",
                        "headline",
                        List.of(text),
                        "paragraphs",
                        List.of(text, other)));
        ImportedArticle line = parser.parse(json);

        assertThat(line.print().titles().headlineText()).hasSize(text.length());
        assertThat(line.print().blocks())
                .extracting(block -> block.text().length())
                .containsExactly(text.length(), other.length());
    }
}

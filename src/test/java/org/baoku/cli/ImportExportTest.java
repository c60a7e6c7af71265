package org.baoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.baoku.cli.CommandRun.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `export` writes what `import` has read, and carries ingested pages over to another archive.
class ImportExportTest {
    private static final String ARTICLES = """
            {"newspaper":"海城日报","issueDate":"2024-03-05","page":"A01","columnLabel":[],"kicker":["引题"],"headline":["一行","两行"],"subheadline":[],"byline":[{"name":"林小舟","role":"记者"}],"dateline":{"source":"本报","place":null,"date":"2024-03-04"},"paragraphs":["市委书记秦海川出席。",{"crosshead":"小标题"},"完。\\u0000"]}
            {"newspaper":"海城日报","issueDate":"2024-03-05","page":"A01","headline":["只有标题"],"paragraphs":[],"mine":[1,{"a":null}]}
            { "page" : null, "newspaper" : "山城晚报", "issueDate" : null, "headline" : [ ], "paragraphs" : [ "日期不明。" ], "officials" : [ { "name" : "甲乙丙", "title" : "" } ], "byline" : [ {"name":"周敏"}, {"name":"周敏"} ] }
            {"newspaper":"海城日报","issueDate":"2024-03-06","page":"A02","headline":["次日"],"paragraphs":["（记者 周敏）次日的稿件。"],"confidence":0.5,"doubts":["headline-missing"],"continuedFrom":"1"}
            """;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void importedLinesAreExportedUnchanged() throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("in.jsonl.gz")))) {
            packed.write(ARTICLES.getBytes(StandardCharsets.UTF_8));
        }

        Archive archive = Archive.in(folder.resolve("home"));

        CommandRun in = archive.run("import", path("in.jsonl.gz"));
        CommandRun again = archive.run("import", path("in.jsonl.gz"));
        CommandRun out = archive.run("export", path("out.jsonl"));
        CommandRun someDays = archive.run("export", path("days.jsonl"), "--from=2024-03-06", "--to", "2024-03-31");

        assertThat(in.output()).contains("3 pages with 4 articles read: 3 pages added, 0 replaced, 0 unchanged.");
        assertThat(in.exitCode()).isZero();
        assertThat(again.output()).contains("0 pages added, 0 replaced, 3 unchanged.");
        assertThat(out.output()).contains("4 articles written to " + path("out.jsonl") + ".");
        assertThat(folder.resolve("out.jsonl")).hasContent(ARTICLES);
        assertThat(someDays.exitCode()).isZero();
        assertThat(Files.readAllLines(folder.resolve("days.jsonl")))
                .containsExactly(ARTICLES.lines().toList().getLast());
    }

    @Tag("campaign")
    @Test
    void ingestedPagesMoveToAnotherArchive() throws IOException {
        Path seeds = Path.of("seeds").toAbsolutePath();

        Archive first = Archive.in(folder.resolve("first"));
        Archive second = Archive.in(folder.resolve("second"));

        first.run("ingest", seeds.toString());
        first.run("export", path("first.jsonl"));
        CommandRun back = first.run("import", path("first.jsonl"));
        CommandRun in = second.run("import", path("first.jsonl"));
        second.run("export", path("second.jsonl"));

        List<JsonNode> articles = Files.readAllLines(folder.resolve("first.jsonl")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(articles).hasSize(26).allSatisfy(article -> {
            assertThat(article.get("newspaper").stringValue()).isEqualTo("样报");
            assertThat(article.get("file").stringValue()).startsWith("seeds/");
            assertThat(article.get("paragraphs")).isNotNull();
        });
        assertThat(back.output()).as("nothing new").contains("0 pages added, 0 replaced, 5 unchanged.");
        assertThat(in.output()).contains("5 pages with 26 articles read: 5 pages added");
        assertThat(folder.resolve("second.jsonl")).hasSameTextualContentAs(folder.resolve("first.jsonl"));
    }

    @Test
    void anInvalidLineIsReportedAndNothingIsStored() throws IOException {
        Files.writeString(folder.resolve("bad.jsonl"), ARTICLES + "{\"newspaper\": \n" + "{\"newspaper\": \"甲\"}\n");
        Files.writeString(folder.resolve("broken.gz"), "no gzip");

        Archive archive = Archive.in(folder.resolve("home"));

        CommandRun bad = archive.run("import", path("bad.jsonl"));
        CommandRun broken = archive.run("import", path("broken.gz"));
        CommandRun missing = CommandRun.of("import", path("missing.jsonl"), "--baoku.home=" + path("nowhere"));
        CommandRun nothing = archive.run("export", path("out.jsonl"));

        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.output())
                .contains("bad.jsonl, line 5: The line is not JSON")
                .contains("bad.jsonl, line 6: issueDate is missing.")
                .contains("Nothing was imported: 2 bad lines.")
                .doesNotContain("\tat ");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.output()).contains("broken.gz cannot be read: it is not a complete gzip file");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.output()).contains("There is no file").contains("nothing was imported");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(nothing.output()).contains("0 articles written");
    }

    @Test
    void aDryRunSaysWhatWouldComeInAndStoresNothing() throws IOException {
        Archive archive = Archive.in(folder.resolve("home"));
        Files.writeString(folder.resolve("first.jsonl"), ARTICLES);
        Files.writeString(
                folder.resolve("second.jsonl"),
                ARTICLES.replace("次日的稿件", "次日的长稿件")
                        + "{\"newspaper\":\"新报\",\"issueDate\":\"2024-03-07\",\"page\":\"A01\",\"headline\":[\"新\"],\"paragraphs\":[]}\n");
        try (OutputStream bad = Files.newOutputStream(folder.resolve("bad.jsonl"))) {
            bad.write("{\"newspaper\": \n\n".getBytes(StandardCharsets.UTF_8));
            bad.write(new byte[] {'{', (byte) 0xB1, (byte) 0xA8, '}', '\n'});
            bad.write(ARTICLES.getBytes(StandardCharsets.UTF_8));
        }

        CommandRun before = archive.run("import", "--dry-run", path("first.jsonl"));
        CommandRun nothing = archive.run("export", path("nothing.jsonl"));
        archive.run("import", path("first.jsonl"));
        CommandRun after = archive.run("import", path("second.jsonl"), "--dry-run");
        CommandRun bad = archive.run("import", "--dry-run", path("bad.jsonl"));
        archive.run("export", path("out.jsonl"));

        assertThat(before.exitCode()).isZero();
        assertThat(before.output())
                .contains("4 lines read, 0 of them bad: 4 articles on 3 pages.")
                .contains("An import would add 3 pages, replace 0, leave 0 unchanged.")
                .contains("Dry run: nothing was stored.");
        assertThat(nothing.output()).contains("0 articles written");
        assertThat(after.output())
                .contains("5 articles on 4 pages. An import would add 1 pages, replace 1, leave 2 unchanged.")
                .contains("海城日报 2024-03-05 A01: the archive has this page already, with the same articles.");
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.output())
                .contains("bad.jsonl, line 1: The line is not JSON", "bad.jsonl, line 3: ")
                .contains("6 lines read, 2 of them bad: 4 articles on 3 pages.")
                .contains("leave 3 unchanged. It would store nothing until the bad lines are mended.");
        assertThat(folder.resolve("out.jsonl")).as("the archive is as before").hasContent(ARTICLES);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}

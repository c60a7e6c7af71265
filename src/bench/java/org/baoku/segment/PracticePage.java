package org.baoku.segment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedPage;
import org.baoku.people.PageAnnotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page with known answers.
///
/// @param name the file's name
/// @param text as an extractor gives it
/// @param gold the answers, in the form of the `segment` command
record PracticePage(String name, String text, JsonNode gold) {
    /// The day the pages count as received on: fixed, so that results do not depend on the clock.
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 22);

    /// Where the page files lie if not beside the answers: those of the seeds are part of the project.
    private static final Path SEEDS = Path.of("seeds");

    /// The pages of a folder, by name: answers in its subfolder `gold` or in the folder itself, page files in its
    /// subfolder `pages`, in the folder itself or among the project's seeds.
    ///
    /// @throws IOException where there is no such folder, or the page file of an answer is missing
    static List<PracticePage> of(Path folder) throws IOException {
        Path answers = Files.isDirectory(folder.resolve("gold")) ? folder.resolve("gold") : folder;
        List<Path> files;
        try (Stream<Path> all = Files.list(answers)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<PracticePage> pages = new ArrayList<>();
        for (Path file : files) {
            JsonNode gold = JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
            String name = gold.get("file").asString();
            Path page = Stream.of(folder.resolve("pages"), folder, SEEDS)
                    .map(place -> place.resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("No page file " + name + " for " + file));
            pages.add(new PracticePage(name, Files.readString(page, StandardCharsets.UTF_8), gold));
        }
        return pages;
    }

    /// The score of a segmentation of this page, bylines included.
    GoldScore score(SegmentedPage segmented, PageAnnotator annotator) {
        PageOrigin origin = new PageOrigin(new Newspaper("样报", "青海省西宁市"), name, null, null, RECEIVED);
        List<List<Byline>> bylines = annotator.annotate(segmented, origin).articles().stream()
                .map(Article::byline)
                .toList();
        GoldScore score = new GoldScore();
        score.add(gold, segmented, bylines);
        return score;
    }
}

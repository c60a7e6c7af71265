package org.baoku.segment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.baoku.paper.SegmentedPage;
import org.baoku.people.PageAnnotator;
import org.baoku.segment.weight.Weight;
import org.baoku.segment.weight.Weights;

/// Measures what each weight of the segmenter is worth: segments the practice pages with one weight switched
/// off at a time and compares the scores with those of all weights. Deterministic: the same pages give the
/// same table.
///
/// Arguments are folders of pages with known answers ([PracticePage]), separated by spaces or commas.
/// `mvn -Pablation` runs it. Options, as system properties:
///
/// - `ablation.half`: `all` (default), `even` or `odd`: which pages to look at, by a hash of the file's name
/// - `ablation.factor`: multiply each weight by this number instead of switching it off
/// - `ablation.minutes`: stop after so many minutes (default 20); the table then says which weights were not
/// measured
/// - `ablation.report`: the file for the table (default `target/ablation.md`)
public final class WeightAblation {
    private final List<PracticePage> pages;
    private final PageAnnotator annotator = new PageAnnotator();
    private final List<SegmentedPage> baseline = new ArrayList<>();
    private final List<GoldScore> baselineScores = new ArrayList<>();

    private record Result(Weight weight, double value, int changedPages, GoldScore score) {}

    private WeightAblation(List<PracticePage> pages) {
        this.pages = pages;
    }

    /// Measures all weights and prints the table. Ends with status 1 where a folder is missing or has no pages.
    public static void main(String[] arguments) throws IOException {
        String[] folders = String.join(" ", arguments).strip().split("[ ,]+", -1);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<PracticePage> pages = new ArrayList<>();
        for (String folder : folders) {
            if (!Files.isDirectory(Path.of(folder))) {
                out.println("There is no folder " + Path.of(folder).toAbsolutePath()
                        + ". Name folders of pages with known answers: mvn -Pablation -Dablation.folders=FOLDER,FOLDER."
                        + " A folder has the answers in gold/*.json (or *.json) and the page files in pages/."
                        + " The seeds alone: -Dablation.folders=src/test/resources/gold/seeds");
                System.exit(1);
            }
            pages.addAll(PracticePage.of(Path.of(folder)));
        }
        pages.removeIf(page -> !isInHalf(page.name(), System.getProperty("ablation.half", "all")));
        if (pages.isEmpty()) {
            out.println("There are no pages in these folders: " + String.join(" ", folders)
                    + ". Name others: mvn -Pablation -Dablation.folders=FOLDER,FOLDER");
            System.exit(1);
        }
        String table = new WeightAblation(pages).run();
        out.println(table);
        Path report = Path.of(System.getProperty("ablation.report", "target/ablation.md"));
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.writeString(report, table, StandardCharsets.UTF_8);
    }

    private static boolean isInHalf(String name, String half) {
        int remainder = Math.floorMod(name.hashCode(), 2);
        return switch (half) {
            case "all" -> true;
            case "even" -> remainder == 0;
            case "odd" -> remainder == 1;
            default -> throw new IllegalArgumentException("ablation.half is all, even or odd, not " + half);
        };
    }

    private String run() {
        long deadline = System.nanoTime()
                + Duration.ofMinutes(Long.getLong("ablation.minutes", 20)).toNanos();
        Segmenter segmenter = new Segmenter();
        for (PracticePage page : pages) {
            baseline.add(segmenter.segment(page.text()));
            baselineScores.add(page.score(baseline.getLast(), annotator));
        }
        List<Weight> weights = Weights.all();
        List<Result> results = new ArrayList<>();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Weights")
                .setInitialMax(weights.size())
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            for (Weight weight : weights) {
                if (System.nanoTime() > deadline) {
                    break;
                }
                bar.setExtraMessage(weight.name());
                results.add(measure(weight));
                bar.step();
            }
        }
        return table(total(baselineScores), results, weights.subList(results.size(), weights.size()));
    }

    private Result measure(Weight weight) {
        String factor = System.getProperty("ablation.factor");
        double value = factor == null || factor.isEmpty()
                ? weight.neutralValue()
                : weight.defaultValue() * Double.parseDouble(factor);
        Segmenter segmenter = new Segmenter(Weights.DEFAULT.with(weight, value));
        List<GoldScore> scores = new ArrayList<>(baselineScores);
        int changed = 0;
        for (int p = 0; p < pages.size(); p++) {
            SegmentedPage segmented = segmenter.segment(pages.get(p).text());
            // Scoring takes longer than segmenting, and most weights leave most pages as they are.
            if (!segmented.equals(baseline.get(p))) {
                changed++;
                scores.set(p, pages.get(p).score(segmented, annotator));
            }
        }
        return new Result(weight, value, changed, total(scores));
    }

    private static GoldScore total(List<GoldScore> scores) {
        GoldScore total = new GoldScore();
        scores.forEach(total::add);
        return total;
    }

    private String table(GoldScore all, List<Result> results, List<Weight> unmeasured) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "All weights, %d pages: articles %.2f, titles %.2f, paragraphs %.2f, bylines %.2f (F1 in percent);"
                        + " %.2f%% of articles with confidence 0.9 or more, %.2f%% of these right.%n%n",
                pages.size(),
                100 * all.articlesF1(),
                100 * all.titleBlocksF1(),
                100 * all.paragraphsF1(),
                100 * all.bylinesF1(),
                100 * all.sureShare(),
                100 * all.sureRight()));
        table.append("Each row: the change in percentage points when the weight has the other value.\n");
        @org.jspecify.annotations.Nullable Class<?> decoder = null;
        for (Result result : results) {
            if (result.weight.getClass() != decoder) {
                decoder = result.weight.getClass();
                table.append("\n| ").append(decoder.getSimpleName());
                table.append(
                        " | value | other | pages changed | articles | titles | paragraphs | bylines | sure | right when sure |\n");
                table.append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
            }
            table.append(row(all, result));
        }
        if (!unmeasured.isEmpty()) {
            table.append("\nNot measured, as the time was up (-Dablation.minutes=N): ");
            table.append(String.join(", ", unmeasured.stream().map(Weight::name).toList()))
                    .append("\n");
        }
        return table.toString();
    }

    private static String row(GoldScore all, Result result) {
        List<String> cells = new ArrayList<>(List.of(
                "`" + result.weight.name() + "`",
                number(result.weight.defaultValue()),
                number(result.value),
                String.valueOf(result.changedPages)));
        Stream.of(
                        result.score.articlesF1() - all.articlesF1(),
                        result.score.titleBlocksF1() - all.titleBlocksF1(),
                        result.score.paragraphsF1() - all.paragraphsF1(),
                        result.score.bylinesF1() - all.bylinesF1(),
                        result.score.sureShare() - all.sureShare(),
                        result.score.sureRight() - all.sureRight())
                .map(WeightAblation::difference)
                .forEach(cells::add);
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String number(double value) {
        String number = String.format(Locale.ROOT, "%.3f", value + 0.0);
        return number.replaceAll("\\.?0+$", "");
    }

    private static String difference(double difference) {
        String points = String.format(Locale.ROOT, "%+.2f", 100 * difference);
        return points.endsWith("0.00") ? "0" : points;
    }
}

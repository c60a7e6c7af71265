package org.baoku.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares variants of the ranking by cross-validation: for each fold of the judged questions the variant is
/// taken that is best on the other folds.
///
/// The arguments are files that [RetrievalQuality] wrote, one for each variant.
final class RankingCrossValidation {
    private static final Logger LOG = LoggerFactory.getLogger(RankingCrossValidation.class);
    private static final int FOLDS = 5;

    private RankingCrossValidation() {}

    private record Figures(String id, double gain, double recall) {
        static Figures of(String line) {
            String[] fields = line.split("\t", -1);
            return new Figures(fields[0], Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
        }

        int fold() {
            return Math.floorMod(id.hashCode(), FOLDS);
        }
    }

    private record Variant(String name, List<Figures> questions) {
        static Variant read(Path file) throws IOException {
            return new Variant(
                    String.valueOf(file.getFileName()),
                    Files.readAllLines(file).stream().map(Figures::of).toList());
        }

        /// nDCG@10 and recall@100 of some questions.
        double[] mean(IntPredicate chosen) {
            List<Figures> part = IntStream.range(0, questions.size())
                    .filter(chosen)
                    .mapToObj(questions::get)
                    .toList();
            return new double[] {
                part.stream().mapToDouble(Figures::gain).average().orElse(0),
                part.stream().mapToDouble(Figures::recall).average().orElse(0)
            };
        }
    }

    public static void main(String[] args) throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (String file : args) {
            variants.add(Variant.read(Path.of(file)));
        }
        for (Variant variant : variants) {
            LOG.info(
                    "{}: all {}, halves {} and {}",
                    variant.name(),
                    text(variant.mean(_ -> true)),
                    text(variant.mean(i -> i % 2 == 0)),
                    text(variant.mean(i -> i % 2 == 1)));
        }
        List<Figures> questions = variants.getFirst().questions();
        List<double[]> heldOut = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            heldOut.add(chosenElsewhere(
                    variants, "fold " + fold, i -> questions.get(i).fold() == held));
        }
        LOG.info("mean of the folds {}, standard deviation {}", text(mean(heldOut)), text(spread(heldOut)));
        for (int half = 0; half < 2; half++) {
            int held = half;
            chosenElsewhere(variants, "half " + half, i -> i % 2 == held);
        }
    }

    /// The figures of a part with the variant that is best on the rest.
    private static double[] chosenElsewhere(List<Variant> variants, String part, IntPredicate heldOut) {
        Variant best = variants.stream()
                .max(Comparator.comparingDouble(
                        variant -> Arrays.stream(variant.mean(heldOut.negate())).sum()))
                .orElseThrow();
        double[] figures = best.mean(heldOut);
        LOG.info("{}: {}, chosen {}", part, text(figures), best.name());
        return figures;
    }

    private static double[] mean(List<double[]> folds) {
        return IntStream.range(0, 2)
                .mapToDouble(i ->
                        folds.stream().mapToDouble(fold -> fold[i]).average().orElse(0))
                .toArray();
    }

    private static double[] spread(List<double[]> folds) {
        double[] mean = mean(folds);
        return IntStream.range(0, 2)
                .mapToDouble(i -> Math.sqrt(folds.stream()
                        .mapToDouble(fold -> Math.pow(fold[i] - mean[i], 2))
                        .average()
                        .orElse(0)))
                .toArray();
    }

    private static String text(double[] figures) {
        return String.format(Locale.ROOT, "nDCG@10 %.4f recall@100 %.4f", figures[0], figures[1]);
    }
}

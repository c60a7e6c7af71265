package org.baoku.segment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures how fast pages are segmented on one core: pages a second on the seeds, and characters a second by the
/// size of the text. Takes about a minute; run its `main` from the test classes.
public final class SegmenterBenchmark {
    private static final int ROUNDS = 7;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};

    private SegmenterBenchmark() {}

    /// Measures and prints the result.
    ///
    /// @param arguments the folder of page files; `seeds` by default
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> pages = pages(Path.of(arguments.length > 0 ? arguments[0] : "seeds"));
        Segmenter segmenter = new Segmenter();
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int segmented = 0;
            while (System.nanoTime() - start < 2_000_000_000L) {
                segmenter.segment(pages.get(segmented++ % pages.size()));
            }
            rates[round] = segmented / ((System.nanoTime() - start) / 1e9);
            out.printf(Locale.ROOT, "round %d of %d: %.0f pages/s%n", round + 1, ROUNDS, rates[round]);
        }
        double[] warm = Arrays.copyOfRange(rates, 2, ROUNDS);
        Arrays.sort(warm);
        out.printf(
                Locale.ROOT,
                "pages a second, warm: min %.0f, median %.0f, max %.0f%n",
                warm[0],
                warm[warm.length / 2],
                warm[warm.length - 1]);
        String all = String.join("\n", pages);
        for (int size : SIZES) {
            String text = all.repeat(size / all.length() + 1).substring(0, size);
            long start = System.nanoTime();
            segmenter.segment(text);
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%,d characters: %.2f s, %.2f million a second%n",
                    size,
                    seconds,
                    size / seconds / 1e6);
        }
    }

    private static List<String> pages(Path folder) throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                pages.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return pages;
    }
}

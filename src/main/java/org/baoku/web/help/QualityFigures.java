package org.baoku.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// How well pages are split and named, as it was measured last: `quality.csv`.
///
/// @param measured the day
/// @param lines what was measured, a figure for each set of pages
public record QualityFigures(LocalDate measured, List<Line> lines) {
    /// Something measured.
    ///
    /// @param key what messages call it
    /// @param figures one a set of pages; empty where it was not measured on these
    record Line(String key, List<String> figures) {}

    /// The figures that ship with the program.
    public static QualityFigures shipped() {
        try (InputStream file = QualityFigures.class.getResourceAsStream("quality.csv")) {
            List<Line> lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .map(cells -> new Line(cells.getFirst(), cells.subList(1, cells.size())))
                    .toList();
            return new QualityFigures(
                    LocalDate.parse(lines.getFirst().figures().getFirst()), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

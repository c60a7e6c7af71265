package org.baoku.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The measured quality of the extraction, from `quality.csv`.
///
/// @param measured the day of the measurement
record QualityFigures(LocalDate measured, List<Measure> measures) {
    /// A measure.
    ///
    /// @param key the name in message keys
    /// @param figures one per set of pages; empty text if it was not measured on that set
    record Measure(String key, List<String> figures) {}

    /// The figures that ship with the program.
    static QualityFigures shipped() {
        try (InputStream file = QualityFigures.class.getResourceAsStream("quality.csv")) {
            List<Measure> measures = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .map(cells -> new Measure(cells.getFirst(), cells.subList(1, cells.size())))
                    .toList();
            return new QualityFigures(
                    LocalDate.parse(measures.getFirst().figures().getFirst()), measures.subList(1, measures.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

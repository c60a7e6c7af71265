package org.baoku.ingest.bulk;

import java.util.List;
import java.util.Locale;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.ReasonText;

/// What is wrong with a line of an import file, or what it says that is not taken.
public record ImportLineProblem(String file, long line, Reason reason) {
    private static final String PLACE = "import-line";

    /// File, line and reason in a language.
    public String text(Locale locale) {
        return ReasonText.of(
                new Reason(PLACE, List.of(file, Long.toString(line), ReasonText.of(reason, locale))), locale);
    }
}

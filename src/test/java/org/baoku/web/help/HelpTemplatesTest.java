package org.baoku.web.help;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Renders the help and the style guide.
class HelpTemplatesTest {
    @Test
    void theHelpIsComplete() {
        assertCompleteForReaders("help", Map.of("help", help(true)));
        assertCompleteForReaders("help", Map.of("help", help(false)));
    }

    @Test
    void theStyleGuideIsComplete() {
        assertCompleteForReaders("style", Map.of());
    }

    private static HelpView help(boolean examples) {
        return new HelpView(
                examples
                        ? Stream.of(
                                        "word",
                                        "both",
                                        "either",
                                        "without",
                                        "official",
                                        "reporter",
                                        "phrase",
                                        "headline",
                                        "date")
                                .map(kind -> new HelpView.Example(kind, HOSTILE, "/search?q=新桥", 3))
                                .toList()
                        : List.of(),
                QualityFigures.shipped());
    }
}

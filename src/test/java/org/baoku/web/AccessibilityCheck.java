package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Runs axe-core on a page.
///
/// The script is the one that the library ships. It is evaluated here because the library opens another page for each
/// analysis, which takes longer than the analysis.
final class AccessibilityCheck {
    private static final String SCRIPT = script();

    private static final String RUN = """
            async rules => (await axe.run(rules.length ? {runOnly: rules} : {})).violations
                .map(violation => violation.id + ' ' + violation.nodes.map(node => node.html).join(' '))
            """;

    private AccessibilityCheck() {}

    /// Asserts that the page as it stands violates no rule.
    ///
    /// @param rules the rules to check; all of them if none is given
    static void assertNoViolations(Page page, String... rules) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe !== 'undefined'"))) {
            page.evaluate(SCRIPT);
        }
        assertThat(page.evaluate(RUN, List.of(rules))).as(page.url()).isEqualTo(List.of());
    }

    private static String script() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(file, "The axe-core library lacks its script")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

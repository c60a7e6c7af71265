package org.baoku.web.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IssueViewTest {
    @Test
    void missingPagesAreFoundBySection() {
        assertThat(IssueView.missing(List.of("A01", "A04", "B2", "特刊"))).containsExactly("A02", "A03", "B1");
    }

    @Test
    void aCompleteIssueHasNoMissingPages() {
        assertThat(IssueView.missing(List.of("1", "2", "3"))).isEmpty();
        assertThat(IssueView.missing(List.of())).isEmpty();
    }
}

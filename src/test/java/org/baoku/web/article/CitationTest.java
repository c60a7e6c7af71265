package org.baoku.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    @Test
    void gbt7714NamesAtMostThreeAuthors() {
        assertThat(citation(DAY, "林知").gbt7714()).isEqualTo("林知. 新桥100%合龙[N]. 江城晚报, 2021-03-05(A01).");
        assertThat(citation(DAY, "林知", "方圆", "江远", "何其").gbt7714()).startsWith("林知, 方圆, 江远, 等. ");
        assertThat(citation(null).gbt7714()).isEqualTo("新桥100%合龙[N]. 江城晚报.");
    }

    @Test
    void risHasALineForEveryAuthor() {
        assertThat(citation(DAY, "林知", "方圆").ris())
                .startsWith("TY  - NEWS\r\nAU  - 林知\r\nAU  - 方圆\r\n")
                .contains("DA  - 2021/03/05\r\n")
                .endsWith("ER  - \r\n");
    }

    @Test
    void bibtexEscapesSpecialCharacters() {
        assertThat(citation(DAY, "林知").bibtex()).contains("title = {{新桥100\\%合龙}}", "author = {{林知}}");
    }

    @Test
    void anUnknownDayIsOmitted() {
        assertThat(citation(null).csl().getFirst()).doesNotContainKeys("issued", "page");
        assertThat(citation(DAY).csl().getFirst()).containsKeys("issued", "page");
    }

    private static Citation citation(@org.jspecify.annotations.Nullable LocalDate day, String... authors) {
        return new Citation(
                9,
                "新桥100%合龙",
                List.of(authors),
                "江城晚报",
                day,
                day == null ? "" : "A01",
                "https://example.org/articles/9");
    }
}

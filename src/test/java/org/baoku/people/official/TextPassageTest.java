package org.baoku.people.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baoku.paper.Mention;

/// What is read at once has a bound, whatever the length of a passage, and nothing of it is left out.
class TextPassageTest {
    @Property(tries = 100)
    void sectionsAreTheWholeTextAndHaveABound(@ForAll("texts") String text) {
        List<TextPassage> sections = new TextPassage(Mention.Part.BODY, 0, text).sections();

        assertThat(sections)
                .allSatisfy(section -> assertThat(section.text()).hasSizeLessThanOrEqualTo(TextPassage.MAX_SECTION));
        assertThat(sections.stream().map(TextPassage::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(sections)
                .as("two sections are longer than the bound of one")
                .hasSizeLessThanOrEqualTo(2 + 2 * text.length() / TextPassage.MAX_SECTION);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("市长王卫东、", "会议结束。", "长", "去年，", "（记者", "\n", "\ud83d\ude00");
        return pieces.list()
                .ofMaxSize(60)
                .flatMap(list -> Arbitraries.integers()
                        .between(1, 60)
                        .map(times -> String.join("", list).repeat(times)));
    }
}

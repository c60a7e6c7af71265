package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextSpanTest {
    private static final Link WANG = new Link("王小河", "/officials/7");

    @Test
    void aNameIsALinkAndAMatchIsMarked() {
        List<TextSpan> spans = TextSpan.split("市长王小河出席", List.of(new TextSpan.Name(2, 5, WANG)), List.of("出席"));

        assertThat(spans)
                .containsExactly(
                        new TextSpan("市长", null, false, 0),
                        new TextSpan("王小河", WANG, false, 0),
                        new TextSpan("出席", null, true, 0));
    }

    @Test
    void aMatchThatOverlapsANameIsSplit() {
        List<TextSpan> spans = TextSpan.split("市长王小河", List.of(new TextSpan.Name(2, 5, WANG)), List.of("长王"));

        assertThat(spans)
                .containsExactly(
                        new TextSpan("市", null, false, 0),
                        new TextSpan("长", null, true, 0),
                        new TextSpan("王", WANG, true, 0),
                        new TextSpan("小河", WANG, false, 0));
    }

    @Test
    void matchesIgnoreCase() {
        assertThat(TextSpan.split("20gw单晶", List.of(), List.of("GW")))
                .containsExactly(
                        new TextSpan("20", null, false, 0),
                        new TextSpan("gw", null, true, 0),
                        new TextSpan("单晶", null, false, 0));
    }

    @Test
    void matchesAreNumberedOnTheirFirstSpan() {
        List<TextSpan> spans = TextSpan.split("市长王小河见王小河", List.of(new TextSpan.Name(2, 5, WANG)), List.of("长王", "河见"));

        assertThat(TextSpan.numbered(spans, 4).stream().map(TextSpan::number)).containsExactly(0, 5, 0, 0, 6, 0, 0);
    }

    @Test
    void excludedTermsAndOperatorsAreNotMarked() {
        assertThat(TextSpan.termsToMark("签约 -推介 “专场 会” OR 标题:洽谈")).containsExactly("签约", "专场", "会", "洽谈");
    }

    @Property
    void theSpansJoinToTheText(
            @ForAll String text, @ForAll int start, @ForAll int length, @ForAll @StringLength(max = 3) String word) {
        int first = text.isEmpty() ? 0 : Math.floorMod(start, text.length());
        int last = first + 1 + Math.floorMod(length, 40);
        List<TextSpan> spans = TextSpan.split(text, List.of(new TextSpan.Name(first, last, WANG)), List.of(word));

        assertThat(spans.stream().map(TextSpan::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(spans).allSatisfy(span -> assertThat(span.text()).isNotEmpty());
    }
}

package org.baoku.index.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.result.TextFragment;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    @Property(tries = 500)
    void highlightedFragmentsAreTheWholeText(@ForAll("texts") String text, @ForAll("terms") List<String> terms) {
        List<TextFragment> fragments =
                highlighter(terms).highlight(text, List.of(), List.of(), 1).headline();

        assertThat(TextFragment.join(fragments)).isEqualTo(text);
        assertThat(fragments).noneMatch(fragment -> fragment.text().isEmpty());
        boolean containsTerm = terms.stream()
                .map(NormalizedText::of)
                .anyMatch(term -> !term.isEmpty() && NormalizedText.of(text).contains(term));
        assertThat(fragments.stream().anyMatch(TextFragment::match)).isEqualTo(containsTerm);
    }

    @Property(tries = 500)
    void snippetsArePartsOfTheBody(@ForAll("texts") String text, @ForAll("terms") List<String> terms) {
        List<List<TextFragment>> snippets = highlighter(terms)
                .highlight("", List.of(text), List.of("民政局"), 2)
                .snippets();

        assertThat(snippets).hasSizeLessThanOrEqualTo(2);
        assertThat(snippets.isEmpty()).isEqualTo(SentenceSplitter.split(text).isEmpty());
        for (List<TextFragment> snippet : snippets) {
            assertThat(text).contains(withoutEllipses(snippet));
        }
    }

    @Property(tries = 500)
    void everySnippetOfAMatchingTextHoldsAWholeMark(@ForAll("texts") String text, @ForAll("terms") List<String> terms) {
        List<List<TextFragment>> snippets =
                highlighter(terms).highlight("", List.of(text), List.of(), 3).snippets();
        boolean containsTerm = terms.stream()
                .map(NormalizedText::of)
                .anyMatch(term -> !term.isEmpty() && NormalizedText.of(text).contains(term));

        for (List<TextFragment> snippet : snippets) {
            boolean holdsWholeMark = snippet.stream()
                    .filter(TextFragment::match)
                    .map(mark -> NormalizedText.of(mark.text()))
                    .anyMatch(mark -> terms.stream()
                            .map(NormalizedText::of)
                            .anyMatch(term -> !term.isEmpty() && mark.contains(term)));
            assertThat(holdsWholeMark).isEqualTo(containsTerm);
        }
    }

    @Test
    void aMatchAtTheEndOfALongSentenceIsShown() {
        String text = "水".repeat(180) + "，" + "山".repeat(20) + "河湾民政局今天挂牌";

        List<List<TextFragment>> snippets = highlighter(List.of("挂牌"))
                .highlight("", List.of(text), List.of(), 3)
                .snippets();

        assertThat(snippets.getFirst()).contains(new TextFragment("挂牌", true));
    }

    @Test
    void aLongSentenceIsShownWhereMostOfTheQueryStands() {
        String text = "灯会" + "，水面上的灯".repeat(30) + "，河湾的民政局也办灯会";

        List<List<TextFragment>> snippets = highlighter(List.of("灯会", "民政局"))
                .highlight("", List.of(text), List.of(), 3)
                .snippets();

        assertThat(snippets.getFirst()).contains(new TextFragment("民政局", true), new TextFragment("灯会", true));
    }

    @Test
    void aMatchThatRunsAcrossTwoSentencesIsShownWhole() {
        List<List<TextFragment>> snippets = highlighter(List.of("开幕。民政局"))
                .highlight("", List.of("河湾灯会开幕。民政局也来了。民政局说。"), List.of(), 3)
                .snippets();

        assertThat(snippets).hasSize(1);
        assertThat(snippets.getFirst()).contains(new TextFragment("开幕。民政局", true));
    }

    @Test
    void aWordIsNotMarkedWithinALongerNameUnlessItStandsNowhereElse() {
        MarkedTerm word = new MarkedTerm(NormalizedText.of("王卫"), true, MarkedTerm.Place.ANYWHERE, null);
        Highlighter highlighter = new Highlighter(List.of(word));

        Highlighter.Highlights both = highlighter.highlight("王卫东走访", List.of("镇长王卫东与王卫会面。"), List.of("王卫东", "王卫"), 3);
        Highlighter.Highlights longer = highlighter.highlight("王卫东走访", List.of(), List.of("王卫东"), 3);

        assertThat(both.headline()).containsExactly(new TextFragment("王卫东走访", false));
        assertThat(both.snippets().getFirst())
                .containsExactly(
                        new TextFragment("镇长王卫东与", false),
                        new TextFragment("王卫", true),
                        new TextFragment("会面。", false));
        assertThat(longer.headline()).containsExactly(new TextFragment("王卫", true), new TextFragment("东走访", false));
        assertThat(highlighter
                        .highlight("王卫东走访", List.of(), List.of("王卫东", "王卫"), 3)
                        .headline())
                .containsExactly(new TextFragment("王卫东走访", false));
    }

    @Test
    void aPartOfAForeignNameIsMarked() {
        MarkedTerm word = new MarkedTerm(NormalizedText.of("拜登"), true, MarkedTerm.Place.ANYWHERE, null);

        assertThat(new Highlighter(List.of(word))
                        .highlight("拜登与亨特·拜登", List.of(), List.of("亨特·拜登"), 3)
                        .headline())
                .filteredOn(TextFragment::match)
                .hasSize(2);
    }

    @Test
    void aQuotedTextIsMarkedWithinAName() {
        List<TextFragment> headline = highlighter(List.of("王卫"))
                .highlight("王卫东走访", List.of(), List.of("王卫东"), 3)
                .headline();

        assertThat(headline).contains(new TextFragment("王卫", true));
    }

    private static Highlighter highlighter(List<String> texts) {
        return new Highlighter(texts.stream()
                .map(text -> new MarkedTerm(NormalizedText.of(text), false, MarkedTerm.Place.ANYWHERE, null))
                .toList());
    }

    private static String withoutEllipses(List<TextFragment> snippet) {
        TextFragment ellipsis = new TextFragment("…", false);
        int from = snippet.getFirst().equals(ellipsis) ? 1 : 0;
        int to = snippet.size() > 1 && snippet.getLast().equals(ellipsis) ? snippet.size() - 1 : snippet.size();
        return TextFragment.join(snippet.subList(Math.min(from, to), to));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("河湾", "民政局", "·", "库尼察", "，", "。", "381.6", "AK-47", " ", "　", "𠮷", "…", "”", "灯会")
                .list()
                .ofMaxSize(120)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> terms() {
        return Arbitraries.of("河湾", "民政局", "库尼察", "81.6", "会，", "·", "", "𠮷")
                .list()
                .ofMaxSize(4);
    }
}

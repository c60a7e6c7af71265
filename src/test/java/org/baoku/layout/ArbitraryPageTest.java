package org.baoku.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.paper.Box;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;

/// Whatever is painted on a page, nothing is thrown, no character is lost, and each line has one owner.
class ArbitraryPageTest {
    @Property(tries = 300)
    void eachCharacterIsInOneLineAndEachLineHasOneOwner(@ForAll("pages") PageGlyphs page) {
        LaidOutPage laidOut = new LayoutAnalyzer().analyze(page);

        assertThat(sorted(laidOut.page().lines().stream().map(PlacedLine::text)))
                .isEqualTo(sorted(page.glyphs().stream().map(Glyph::text)));
        List<Integer> owned = new ArrayList<>(laidOut.furniture().keySet());
        laidOut.articles().forEach(article -> {
            Stream.of(article.label(), article.kicker(), article.headline(), article.subheadline())
                    .map(LineNumbers::numbers)
                    .forEach(owned::addAll);
            article.body().forEach(block -> owned.addAll(block.lines()));
        });
        Collections.sort(owned);
        assertThat(owned)
                .isEqualTo(LineNumbers.between(1, laidOut.page().lines().size()).numbers());
    }

    private static List<Integer> sorted(Stream<String> texts) {
        return texts.flatMapToInt(String::codePoints)
                .filter(c -> c != ' ')
                .sorted()
                .boxed()
                .toList();
    }

    @Provide
    Arbitrary<PageGlyphs> pages() {
        Arbitrary<Box> boxes = boxes(600, 800);
        return Combinators.combine(
                        glyph().list().ofMaxSize(160),
                        boxes(600, 3).list().ofMaxSize(6),
                        boxes.list().ofMaxSize(6),
                        boxes.list().ofMaxSize(4))
                .as((glyphs, rules, fills, frames) -> new PageGlyphs(
                        1,
                        600,
                        800,
                        glyphs,
                        rules,
                        fills.stream()
                                .map(box -> new PageGlyphs.Fill(box, "#888888"))
                                .toList(),
                        frames,
                        frames,
                        1));
    }

    private static Arbitrary<Box> boxes(double width, double height) {
        Arbitrary<Double> places = Arbitraries.doubles().between(-50, 850).ofScale(1);
        return Combinators.combine(
                        places,
                        places,
                        Arbitraries.doubles().between(0, width).ofScale(1),
                        Arbitraries.doubles().between(0, height).ofScale(1))
                .as(Box::new);
    }

    private static Arbitrary<Glyph> glyph() {
        Arbitrary<String> texts = Arbitraries.of("本", "报", "讯", "记", "者", "。", "，", "“", "1", "a", "广", "告", "版", "摄");
        // A coarse grid makes neighbours likely.
        Arbitrary<Double> places = Arbitraries.integers().between(-2, 62).map(i -> i * 10.0);
        return Combinators.combine(
                        texts,
                        places,
                        places,
                        Arbitraries.of(8.0, 10.0, 10.0, 10.0, 20.0, 300.0),
                        Arbitraries.of(0, 0, 0, 90, 180),
                        Arbitraries.integers().between(0, 500))
                .as((text, x, y, size, rotation, order) ->
                        new Glyph(text, new Box(x, y, size, size), size, "", false, rotation, "#000000", true, order));
    }
}

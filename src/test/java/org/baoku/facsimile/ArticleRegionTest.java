package org.baoku.facsimile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.baoku.paper.Box;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.junit.jupiter.api.Test;

class ArticleRegionTest {
    private static final double LEADING = 14;

    @Test
    void theLinesOfAColumnAreOneRectangle() {
        PlacedPage page = page(column(40, 100, 10));
        ArticleRegion region = ArticleRegion.of(page, LineNumbers.between(1, 10));
        assertThat(region.boxes()).containsExactly(Box.between(40, 100, 190, 100 + 9 * LEADING + 10));
        assertThat(region.outline()).isEqualTo("M37 97L193 97L193 239L37 239Z");
    }

    @Test
    void anLShapedArticleLeavesOutItsNeighbour() {
        // a headline across two columns, its text in both, and another article below in the second
        List<PlacedLine> lines = new ArrayList<>();
        lines.add(line(new Box(40, 60, 310, 30)));
        lines.addAll(column(40, 100, 20));
        lines.addAll(column(200, 100, 5));
        lines.addAll(column(200, 100 + 6 * LEADING, 14));
        PlacedPage page = page(lines);

        ArticleRegion region = ArticleRegion.of(page, LineNumbers.between(1, 26));

        assertThat(region.boxes()).hasSizeLessThanOrEqualTo(3);
        assertThat(corners(region.outline())).isEqualTo(6);
        Box neighbour = page.line(30).box();
        assertThat(region.boxes()).noneMatch(box -> box.intersects(neighbour));
    }

    @Test
    void aLineThatAnEditorTakesAwayLeavesTheRegion() {
        PlacedPage page = page(column(40, 100, 10));
        ArticleRegion region = ArticleRegion.of(page, LineNumbers.between(1, 9));
        assertThat(region.bounds().bottom()).isEqualTo(100 + 8 * LEADING + 10);
    }

    @Test
    void linesThatThePageDoesNotHaveAreIgnored() {
        assertThat(ArticleRegion.of(page(column(40, 100, 3)), LineNumbers.between(8, 9)))
                .isEqualTo(ArticleRegion.NONE);
    }

    @Property(tries = 60)
    void aRegionCoversItsLinesAndNoOther(@ForAll long seed) {
        Random random = new Random(seed);
        List<PlacedLine> lines = new ArrayList<>();
        for (int column = 0; column < 5; column++) {
            lines.addAll(column(40 + 160 * column, 100, 10 + random.nextInt(20)));
        }
        PlacedPage page = page(lines);
        int first = 1 + Math.floorMod((int) seed, lines.size() - 1);
        LineNumbers own = LineNumbers.between(first, Math.min(lines.size(), first + 25));

        List<Box> boxes = ArticleRegion.of(page, own).boxes();

        for (int number = 1; number <= lines.size(); number++) {
            Box line = page.line(number).box();
            assertThat(boxes.stream().anyMatch(box -> box.contains(line.centerX(), line.centerY())))
                    .as("line %d", number)
                    .isEqualTo(own.contains(number));
        }
    }

    @Test
    void scatteredLinesCostLittle() {
        List<PlacedLine> lines = IntStream.range(0, 4000)
                .mapToObj(i -> line(new Box(i % 63 * 17.0, i * 37 % 1500, 9, 9)))
                .toList();
        PlacedPage page = page(lines);
        LineNumbers own = LineNumbers.of(
                IntStream.rangeClosed(1, 4000).filter(n -> n % 2 == 0).boxed().toList());
        long start = System.nanoTime();
        assertThat(ArticleRegion.of(page, own).isEmpty()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    private static long corners(String outline) {
        return outline.chars().filter(c -> c == 'M' || c == 'L').count();
    }

    static PlacedPage page(List<PlacedLine> lines) {
        return new PlacedPage(1, 1100, 1600, lines, 1);
    }

    static List<PlacedLine> column(double x, double y, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> line(new Box(x, y + i * LEADING, 150, 10)))
                .toList();
    }

    static PlacedLine line(Box box) {
        return new PlacedLine("江上新桥今晨合龙通车十里长街", box, 10, "SimSun", false, false, null);
    }
}

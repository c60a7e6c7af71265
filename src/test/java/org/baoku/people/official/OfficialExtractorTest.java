package org.baoku.people.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.baoku.paper.Block;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.name.ResourceLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialExtractorTest {
    private static final OfficialExtractor EXTRACTOR = new OfficialExtractor(new NameLexicon());

    static Stream<String> annotated() {
        return ResourceLists.lines("officials.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("annotated")
    void findsPersonsWithTheirOffices(String row) {
        String[] cells = row.split("\t", -1);
        Map<String, String> found = new LinkedHashMap<>();
        officials(article(Titles.NONE, cells[0]))
                .forEach(official -> found.put(official.name(), official.office() == null ? "" : official.office()));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected(cells.length > 1 ? cells[1] : ""));
    }

    @ParameterizedTest
    @CsvSource({"offices.txt, 林知远", "foreign-offices.txt, 埃斯帕多"})
    void findsEachOfficeAsPrinted(String list, String name) {
        List<String> others = ResourceLists.lines(list).stream()
                .filter(office -> officials(article(Titles.NONE, "据介绍，" + office + name + "表示，要抓紧落实。")).stream()
                        .noneMatch(official -> official.name().equals(name) && office.equals(official.office())))
                .toList();
        assertThat(others).isEmpty();
    }

    private static Map<String, String> expected(String annotations) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String annotation : annotations.isEmpty() ? new String[0] : annotations.split("\\|", -1)) {
            String[] parts = annotation.split("=", -1);
            expected.put(parts[0], parts[1]);
        }
        return expected;
    }

    @Test
    void findsNamesThatATitlePrintsWithoutSeparators() {
        Titles titles = new Titles(List.of(), List.of(), List.of("算力大会召开"), List.of("陈海夏寒讲话吴向东主持"));
        List<NamedOfficial> officials = officials(article(titles, "省委书记陈海，国家数据局副局长夏寒讲话，省长吴向东主持。陈海指出，要抓落实。"));
        assertThat(officials).extracting(NamedOfficial::name).containsExactly("陈海", "夏寒", "吴向东");
        assertThat(officials.getFirst().mentions())
                .containsExactly(
                        new Mention(Mention.Part.SUBHEADLINE, 0, 0, 2),
                        new Mention(Mention.Part.BODY, 0, 4, 6),
                        new Mention(Mention.Part.BODY, 0, 28, 30));
        assertThat(officials.get(2).mentions().getFirst()).isEqualTo(new Mention(Mention.Part.SUBHEADLINE, 0, 6, 9));
    }

    @Test
    void theLongestOfficeOfTheArticleCounts() {
        List<NamedOfficial> officials = officials(article(Titles.NONE, "省长吴向东到访。", "省委副书记、省长吴向东说，要快。", "吴省长走了。"));
        assertThat(officials).hasSize(1);
        assertThat(officials.getFirst().office()).isEqualTo("省委副书记、省长");
        assertThat(officials.getFirst().mentions()).hasSize(3);
    }

    @Test
    void aNameThatIsBrokenOverTwoRowsOfTheHeadlineIsNoOther() {
        Titles titles = new Titles(List.of(), List.of(), List.of("市委书记郑怀", "山到我市调研", "副市长林涛", "陪同"), List.of());
        SegmentedArticle article = article(titles, "市委书记郑怀山来到展区，副市长林涛陪同。", "郑怀山一行与商户交谈，林涛介绍情况。");
        assertThat(officials(article))
                .extracting(NamedOfficial::name, NamedOfficial::office)
                .containsExactlyInAnyOrder(tuple("郑怀山", "市委书记"), tuple("林涛", "副市长"));
    }

    @Test
    void anOfficialOfOneArticleIsAnOfficialInTheOthersOfThePage() {
        SegmentedArticle first = article(Titles.NONE, "市委书记郑怀山主持会议。");
        SegmentedArticle second = article(Titles.NONE, "郑怀山来到社区，看望老人。");
        List<ArticleAnnotations> annotated = EXTRACTOR.annotate(List.of(unannotated(first), unannotated(second)));
        assertThat(annotated.get(1).officials()).singleElement().satisfies(official -> {
            assertThat(official.name()).isEqualTo("郑怀山");
            assertThat(official.office()).isNull();
        });
    }

    @Property
    void officialsOfAnyTextAreNamedInIt(@ForAll @StringLength(max = 300) String text) {
        assertNamedIn(text);
    }

    @Property
    void officialsBesideAnyTextAreNamedInIt(
            @ForAll @StringLength(max = 12) String before, @ForAll @StringLength(max = 12) String after) {
        assertNamedIn(before + "市委书记、市长" + after);
        assertNamedIn(before + "市委书记、市长郑怀山" + after);
    }

    private static void assertNamedIn(String text) {
        assertThat(officials(article(Titles.NONE, text))).allSatisfy(official -> {
            assertThat(official.mentions()).isNotEmpty();
            for (Mention mention : official.mentions()) {
                String printed = text.substring(mention.start(), mention.end());
                assertThat(printed.equals(official.name())
                                || printed.charAt(0) == official.name().charAt(0))
                        .as(printed + " is " + official.name() + " or the surname with the office")
                        .isTrue();
            }
        });
    }

    private static List<NamedOfficial> officials(SegmentedArticle article) {
        return EXTRACTOR.annotate(List.of(unannotated(article))).getFirst().officials();
    }

    private static ArticleAnnotations unannotated(SegmentedArticle article) {
        return new ArticleAnnotations(article, List.of(), null, null, null, List.of(), List.of());
    }

    private static SegmentedArticle article(Titles titles, String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(new Block.Paragraph(paragraph));
        }
        return new SegmentedArticle(
                titles, null, null, blocks, LineNumbers.NONE, LineNumbers.NONE, LineNumbers.NONE, 1, List.of());
    }
}

package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.paper.Titles;
import org.baoku.segment.row.ColumnWidthEstimator;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.Punctuation;
import org.baoku.segment.row.QuoteWidthEstimator;
import org.baoku.segment.row.Row;
import org.baoku.segment.row.SourceLine;
import org.baoku.segment.row.SourceLineReader;
import org.baoku.segment.weight.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The smaller heuristics, each by itself.
class HeuristicsTest {
    @ParameterizedTest
    @CsvSource({
        "精准对接精准对接 招商引资招商引资, 精准对接 招商引资",
        "书香柳湾书香柳湾··阅读进行时阅读进行时, 书香柳湾·阅读进行时",
        "柳湾县图书馆新馆开馆, 柳湾县图书馆新馆开馆",
        "常常想试试, 常常想试试",
    })
    void overprintIsRemoved(String printed, String once) {
        assertThat(OverprintRemover.undouble(printed)).isEqualTo(once);
    }

    @Test
    void aColumnIsAsWideAsMostOfItsLines() {
        int[] cells = {36, 40, 40, 39, 40, 12, 36, 40, 60, 40};

        assertThat(ColumnWidthEstimator.estimate(cells, new boolean[cells.length], Weights.DEFAULT.columns()))
                .containsOnly(40);
    }

    @Test
    void punctuationTellsWhereASentenceEnds() {
        assertThat(Punctuation.endsSentence("新馆开馆。”")).isTrue();
        assertThat(Punctuation.endsSentence("藏书三十万册。（图书馆供图）")).isTrue();
        assertThat(Punctuation.endsSentence("新馆开馆，")).isFalse();
        assertThat(Punctuation.endsSentence("读者（三千人）")).isFalse();
        assertThat(Punctuation.endsSentence("")).isFalse();
    }

    @Test
    void aKickerIntroducesTheHeadline() {
        Titles titles = TitleRoleClassifier.classify(
                List.of("周一禾在柳湾县调研时强调", "让书房开到家门口", "——记柳湾县公共阅读"), List.of(), CharacterBigrams.of(""));

        assertThat(titles.kicker()).containsExactly("周一禾在柳湾县调研时强调");
        assertThat(titles.headline()).containsExactly("让书房开到家门口");
        assertThat(titles.subheadline()).containsExactly("——记柳湾县公共阅读");
    }

    @Test
    void aSloganBeforeAPlainLineIsAKicker() {
        Titles titles = TitleRoleClassifier.classify(
                List.of("抓住机遇 乘势而上", "全县阅读大会召开", "周一禾主持并讲话"), List.of(), CharacterBigrams.of(""));

        assertThat(titles.kicker()).containsExactly("抓住机遇 乘势而上");
        assertThat(titles.headline()).containsExactly("全县阅读大会召开");
        assertThat(titles.subheadline()).containsExactly("周一禾主持并讲话");
    }

    @Test
    void aKickerAloneIsAHeadline() {
        assertThat(TitleRoleClassifier.classify(List.of("周一禾在柳湾县调研时强调"), List.of(), CharacterBigrams.of(""))
                        .headline())
                .hasSize(1);
    }

    @Test
    void rareSharedWordsCountMore() {
        CharacterBigrams books = CharacterBigrams.of("柳湾县图书馆新馆开馆，读者走进阅览室");
        CharacterBigrams river = CharacterBigrams.of("柳湾县长江水位平稳，防汛部门值守");
        InverseDocumentFrequency idf = new InverseDocumentFrequency(List.of(books, river));
        CharacterBigrams title = CharacterBigrams.of("图书馆新馆开馆");

        assertThat(idf.sharedWeight(title, books)).isEqualTo(1);
        assertThat(idf.sharedWeight(title, river)).isZero();
        assertThat(idf.of('柳' << 16 | '湾')).isLessThan(idf.of('图' << 16 | '书'));
    }

    @Test
    void theBestAssignmentIsNotTheGreedyOne() {
        double[][] scores = {{5, 4.5}, {4.8, 1}};
        HeadlineAssignment assignment = new HeadlineAssignment(2, 2, new HeadlineAssignment.SpanScore() {
            @Override
            public boolean areNeighbours(int i) {
                return false;
            }

            @Override
            public double of(int from, int to, int article) {
                return scores[from][article];
            }

            @Override
            public double unassigned(int row) {
                return 0;
            }
        });

        assertThat(assignment.best())
                .extracting(HeadlineAssignment.Span::article)
                .containsExactly(1, 0);
    }

    @Test
    void aLabelIsOverprintedOrNamedLikeASeries() {
        assertThat(ColumnLabelDetector.looksLikeLabel(row("书香柳湾书香柳湾"))).isTrue();
        assertThat(ColumnLabelDetector.looksLikeLabel(row("·走进柳湾·"))).isTrue();
        assertThat(ColumnLabelDetector.looksLikeLabel(row("新春走基层"))).isTrue();
        assertThat(ColumnLabelDetector.looksLikeLabel(row("柳湾县图书馆新馆开馆"))).isFalse();
    }

    @Test
    void narrowQuotesAreDetectedByTheWidthOfTheirLines() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            page.append("柳湾县图书馆新馆开馆当天读者走进阅览室\n".repeat(2));
            page.append("柳湾县“图书馆”新馆“开馆”当天读者走进阅\n");
        }

        assertThat(QuoteWidthEstimator.withQuoteWidths(
                        SourceLineReader.read(page.toString()), 0, Weights.DEFAULT.columns()))
                .extracting(SourceLine::cells)
                .containsOnly(38);
    }

    private static Row row(String line) {
        return Row.of(SourceLine.of(1, line, 0), 0);
    }
}

package org.baoku.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The smaller judgements, each by itself.
class HeuristicsTest {
    @ParameterizedTest
    @CsvSource({
        "精准对接精准对接 招商引资招商引资, 精准对接 招商引资",
        "书香柳湾书香柳湾··阅读进行时阅读进行时, 书香柳湾·阅读进行时",
        "柳湾县图书馆新馆开馆, 柳湾县图书馆新馆开馆",
        "常常想试试, 常常想试试",
    })
    void overprintStandsOnce(String printed, String once) {
        assertThat(OverprintRemover.undo(printed)).isEqualTo(once);
    }

    @Test
    void aColumnIsAsWideAsMostOfItsLines() {
        int[] cells = {36, 40, 40, 39, 40, 12, 36, 40, 60, 40};

        assertThat(ColumnWidthEstimator.around(cells, new boolean[cells.length]))
                .containsOnly(40);
    }

    @Test
    void marksTellWhereASentenceEnds() {
        assertThat(Punctuation.endsSentence("新馆开馆。”")).isTrue();
        assertThat(Punctuation.endsSentence("藏书三十万册。（图书馆供图）")).isTrue();
        assertThat(Punctuation.endsSentence("新馆开馆，")).isFalse();
        assertThat(Punctuation.endsSentence("读者（三千人）")).isFalse();
        assertThat(Punctuation.endsSentence("")).isFalse();
    }

    @Test
    void aKickerAnnouncesTheHeadline() {
        Titles titles = TitleRoleClassifier.of(List.of("周一禾在柳湾县调研时强调", "让书房开到家门口", "——记柳湾县公共阅读"), List.of());

        assertThat(titles.kicker()).containsExactly("周一禾在柳湾县调研时强调");
        assertThat(titles.headline()).containsExactly("让书房开到家门口");
        assertThat(titles.subheadline()).containsExactly("——记柳湾县公共阅读");
    }

    @Test
    void aSloganLeadsUpToAPlainLine() {
        Titles titles = TitleRoleClassifier.of(List.of("抓住机遇 乘势而上", "全县阅读大会召开", "周一禾主持并讲话"), List.of());

        assertThat(titles.kicker()).containsExactly("抓住机遇 乘势而上");
        assertThat(titles.headline()).containsExactly("全县阅读大会召开");
        assertThat(titles.subheadline()).containsExactly("周一禾主持并讲话");
    }

    @Test
    void aKickerAloneIsAHeadline() {
        assertThat(TitleRoleClassifier.of(List.of("周一禾在柳湾县调研时强调"), List.of()).headline())
                .hasSize(1);
    }

    @Test
    void sharedWordsCountByRarity() {
        CharacterBigrams books = CharacterBigrams.of("柳湾县图书馆新馆开馆，读者走进阅览室");
        CharacterBigrams river = CharacterBigrams.of("柳湾县长江水位平稳，防汛部门值守");
        InverseDocumentFrequency rarity = new InverseDocumentFrequency(List.of(books, river));
        CharacterBigrams title = CharacterBigrams.of("图书馆新馆开馆");

        assertThat(rarity.shared(title, books)).isEqualTo(1);
        assertThat(rarity.shared(title, river)).isZero();
        assertThat(rarity.of('柳' << 16 | '湾')).isLessThan(rarity.of('图' << 16 | '书'));
    }

    @Test
    void theBestAssignmentIsNotTheGreedyOne() {
        double[][] scores = {{5, 4.5}, {4.8, 1}};
        HeadlineAssignment assignment = new HeadlineAssignment(2, 2, new HeadlineAssignment.SpanScore() {
            @Override
            public boolean neighbours(int i) {
                return false;
            }

            @Override
            public double of(int from, int to, int story) {
                return scores[from][story];
            }

            @Override
            public double nobody(int row) {
                return 0;
            }
        });

        assertThat(assignment.best()).extracting(HeadlineAssignment.Span::story).containsExactly(1, 0);
    }

    @Test
    void aLabelIsPrintedBoldOrNamedLikeASeries() {
        assertThat(ColumnLabelDetector.looksLike(row("书香柳湾书香柳湾"))).isTrue();
        assertThat(ColumnLabelDetector.looksLike(row("·走进柳湾·"))).isTrue();
        assertThat(ColumnLabelDetector.looksLike(row("新春走基层"))).isTrue();
        assertThat(ColumnLabelDetector.looksLike(row("柳湾县图书馆新馆开馆"))).isFalse();
    }

    @Test
    void narrowQuotesAreSeenByTheWidthOfTheirLines() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            page.append("柳湾县图书馆新馆开馆当天读者走进阅览室\n".repeat(2));
            page.append("柳湾县“图书馆”新馆“开馆”当天读者走进阅\n");
        }

        assertThat(QuoteWidthEstimator.measured(SourceLineReader.read(page.toString()), 0))
                .extracting(SourceLine::cells)
                .containsOnly(38);
    }

    private static Row row(String line) {
        return Row.of(SourceLine.of(1, line, 0), 0);
    }
}

package org.baoku.people.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.baoku.paper.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsDateFinderTest {
    @ParameterizedTest
    @CsvSource({
        "7月21日下午，两市座谈。, 7-21",
        "为进一步深化合作，7月21日上午，推介会举行。, 7-21",
        "记者21日从省厅获悉，新规实施。, null-21",
        "1月4日至5日，会议召开。, 1-5",
        "记者日前获悉，书市将于7月20日开幕。, ",
        "截至7月20日，全市已播种。, ",
        "发展靠项目。5月7日，会议召开。, ",
        "3日本车展闭幕。, ",
    })
    void findsTheDateOfTheFirstSentence(String text, String date) {
        assertThat(NewsDateFinder.find(List.of(new Block.Crosshead("8月1日"), new Block.Paragraph(text)))
                        .map(found -> found.month() + "-" + found.day())
                        .orElse(null))
                .isEqualTo(date);
    }

    @Property
    void theSpanOfTheDateLiesWithinTheText(
            @ForAll @StringLength(max = 20) String before, @ForAll @StringLength(max = 20) String after) {
        String text = before + "7月21日" + after;
        NewsDateFinder.find(List.of(new Block.Paragraph(text))).ifPresent(date -> {
            assertThat(date.year()).isNull();
            assertThat(date.start()).isNotNegative().isLessThan(date.end());
            assertThat(date.end()).isLessThanOrEqualTo(text.length());
        });
    }
}

package org.baoku.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.appointment.AppointmentVerbs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingCharactersTest {
    private static final List<Pattern> PATTERNS = List.of(
            AppointmentVerbs.HINT, AppointmentVerbs.ANY, Pattern.compile("(?<!不)说|𠮷|[吗吧]?了|(?<=[县市]委|安全)[副相]职?"));

    /// Texts with verbs at their beginning and end, behind what excludes them, and cut off.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "任",
                "主任责任委任任命",
                "市人大常委会决定任命王小明为副市长，免去李大江的局长职务。",
                "他曾先后担任县长、县委书记，现任省委常委，拟提名为市长候选人",
                "被任命为厅长；不再担任处长；辞去主席；当选为主席，代理市长",
                "不说说𠮷了吗吧了又说",
                "接替张三出任总经理，代理",
                "昨天天气很好，大家都去公园。",
                "相副县委副职，国家安全相、不安全副"
            })
    void everyMatchOfThePatternIsFound(String text) {
        for (Pattern pattern : PATTERNS) {
            assertThat(found(new LeadingCharacters(pattern), text))
                    .as(pattern.pattern())
                    .isEqualTo(found(pattern, text));
        }
    }

    private static List<String> found(LeadingCharacters leading, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = leading.matcher(text);
        for (int at = 0; leading.find(matcher, text, at); at = matcher.end()) {
            found.add(matcher.start() + " " + matcher.group());
        }
        return found;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.start() + " " + match.group())
                .toList();
    }
}

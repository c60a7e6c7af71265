package org.baoku.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.PageStore;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.PartialDate;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The list of appointments over HTTP: page, CSV, Atom and API.
class AppointmentPagesTest extends EditableArchive {
    private static final LocalDate DAY = LocalDate.of(2023, 4, 6);

    @Autowired
    private PageStore store;

    @Autowired
    private NewspaperRepository newspapers;

    @BeforeEach
    void storeAPage() {
        Page page = new Page(
                new IssueDay(DAY, List.of("因为")),
                List.of(new Article(
                        new SegmentedArticle(
                                new Titles(List.of(), List.of(), List.of("云川市任免名单"), List.of()),
                                null,
                                null,
                                List.of(new Block.Paragraph("任命白云飞为云川市教育局局长。白云天曾任云川市副市长。")),
                                LineNumbers.of(List.of(2)),
                                LineNumbers.of(List.of(1)),
                                LineNumbers.NONE,
                                0.9,
                                List.of()),
                        List.of(),
                        Dateline.NONE,
                        List.of(
                                new NamedOfficial("白云飞", "云川市教育局局长", List.of(new Mention(Mention.Part.BODY, 0, 2, 5))),
                                new NamedOfficial("白云天", "云川市副市长", List.of(new Mention(Mention.Part.BODY, 0, 15, 18)))),
                        List.of(
                                new Appointment(
                                        "白云天", "云川市副市长", Kind.FORMER, "白云天曾任云川市副市长。", PartialDate.of(DAY.minusDays(2))),
                                new Appointment("白云飞", "云川市教育局局长", Kind.APPOINTED, "任命白云飞为云川市教育局局长。", null),
                                new Appointment(
                                        "=白云清",
                                        "云川市市长",
                                        Kind.RESIGNED,
                                        "接受白云清辞去云川市市长职务的请求。",
                                        PartialDate.of(DAY.minusDays(1)))))),
                List.of());
        store.store(
                new PageOrigin(newspapers.add(new Newspaper("云川日报", "云山省云川市")), "A01.txt", DAY, "A01", DAY),
                "任免".getBytes(StandardCharsets.UTF_8),
                "UTF-8",
                page);
    }

    @Test
    void theArticleListsItsChangesInTheirOrder() {
        HttpVisitor reader = new HttpVisitor(address());
        Matcher article = Pattern.compile("/articles/\\d+").matcher(reader.page("/appointments?place=云川"));
        assertThat(article.find()).isTrue();

        String text = reader.page(article.group())
                .replaceAll("(?s)^.*文中任免|</aside>.*$", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();

        assertThat(text).isEqualTo("白云飞 任 云川市教育局局长 =白云清 辞去 云川市市长");
    }

    @Test
    void thePageListsFiltersAndLinks() {
        HttpVisitor reader = new HttpVisitor(address());

        assertThat(reader.page("/appointments?place=云川"))
                .contains("任命白云飞为云川市教育局局长。", "接受白云清辞去", "2023年4月6日", "2023年4月5日", "云川市任免名单");
        assertThat(reader.page("/appointments?place=云川&kind=appointed"))
                .contains("白云飞")
                .doesNotContain("白云清");
        assertThat(reader.page("/appointments?place=云川&kind=all")).contains("白云清", "白云天曾任");
        assertThat(reader.page("/appointments?place=云川")).doesNotContain("白云天曾任");
        assertThat(reader.page("/")).contains("/appointments");
        assertThat(reader.get("/appointments?kind=nonsense").statusCode()).isEqualTo(400);
        assertThat(reader.get("/appointments?from=never").statusCode()).isEqualTo(400);
        assertThat(reader.get("/appointments?after=9").statusCode()).isEqualTo(400);
    }

    @Test
    void theListIsExported() {
        HttpVisitor reader = new HttpVisitor(address());

        assertThat(reader.page("/appointments.csv?place=云川"))
                .contains("\"白云飞\",\"云川市教育局局长\"", "\"'=白云清\"")
                .startsWith("\uFEFFday,name,office");
        assertThat(reader.page("/appointments.atom?place=云川"))
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "白云飞", "#appointment-2");
    }

    @Test
    void theDayOfAnAppointmentIsToldFromThatOfTheIssue() {
        HttpVisitor reader = new HttpVisitor(address());

        assertThat(reader.page("/appointments.csv?place=云川"))
                .contains("issueDate,printedDay", "\"2023-04-06\",\"2023-04-05\"", "\"2023-04-06\",\"\"");
        assertThat(reader.page("/appointments.atom?place=云川")).contains("<title>2023-04-05 =白云清", "<title>白云飞");
        JsonNode undated = official(reader, "白云飞");
        assertThat(undated.at("/appointments/0/printedDay").isNull()).isTrue();
        assertThat(undated.at("/appointments/0/day").asString()).isEqualTo("2023-04-06");
        assertThat(reader.page(undated.at("/person/url").asString())).contains(">见报日</span>");
        JsonNode dated = official(reader, "白云天");
        assertThat(dated.at("/appointments/0/printedDay").asString()).isEqualTo("2023-04-04");
        assertThat(reader.page(dated.at("/person/url").asString()))
                .contains("2023年4月4日", "2023年4月6日")
                .doesNotContain(">见报日</span>");
    }

    private static JsonNode official(HttpVisitor reader, String name) {
        JsonNode found = JsonMapper.shared().readTree(reader.page("/api/v1/officials?name=" + name));
        return JsonMapper.shared()
                .readTree(reader.page(
                        "/api/v1/officials/" + found.at("/people/0/id").asLong()));
    }

    @Test
    void theApiAnswersInParts() {
        HttpVisitor client = new HttpVisitor(address());

        JsonNode first = JsonMapper.shared().readTree(client.page("/api/v1/appointments?place=云川市&size=1"));
        assertThat(first.get("total").longValue()).isEqualTo(3);
        assertThat(first.at("/appointments/0/name").asString()).isEqualTo("白云飞");
        assertThat(first.at("/appointments/0/kind").asString()).isEqualTo("appointed");
        assertThat(first.at("/appointments/0/organs/0").asString()).isEqualTo("教育局");
        JsonNode second = JsonMapper.shared()
                .readTree(client.page("/api/v1/appointments?place=云川市&size=1&after="
                        + first.get("next").asString()));
        assertThat(second.at("/appointments/0/name").asString()).isEqualTo("=白云清");
        assertThat(second.get("next").asString()).isNotEmpty();
        assertThat(client.get("/api/v1/appointments?kind=x").body()).contains("expected appointed");
    }
}

package org.baoku.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON routes, with the seeds as the archive.
class ApiTest extends ServedArchive {
    @Test
    void aSearchIsFilteredByReporter() {
        JsonNode all = get("/api/v1/search?q=王卫东");
        JsonNode narrowed = get("/api/v1/search?q=王卫东&reporter=施翔");

        assertThat(narrowed.get("total").longValue())
                .isPositive()
                .isLessThan(all.get("total").longValue());
        assertThat(narrowed.get("hits").valueStream()).allSatisfy(hit -> {
            assertThat(texts(hit.get("reporters"))).contains("施翔");
            assertThat(get("/api/v1" + hit.get("url").stringValue()).toString()).contains("王卫东");
        });
        JsonNode reporter = facetValue(all, "reporter", "施翔");
        assertThat(reporter.get("count").longValue())
                .isEqualTo(narrowed.get("total").longValue());
        assertThat(get("/api/v1/search?q=王卫东&reporter=" + reporter.get("value").stringValue())
                        .get("total"))
                .as("by id and by name")
                .isEqualTo(narrowed.get("total"));
        assertThat(get("/api/v1/search?q=王卫东&reporter=-施翔").get("total").longValue())
                .as("without this reporter's articles")
                .isEqualTo(all.get("total").longValue() - narrowed.get("total").longValue());
    }

    @Test
    void aSearchSaysHowItWasReadAndWhatItOffers() {
        JsonNode result = get("/api/v1/search?q=王卫东&match=any");

        assertThat(result.get("match").stringValue()).isEqualTo("ANY");
        assertThat(result.get("read").get("kind").isString()).isTrue();
        assertThat(result.get("partial").isArray()).isTrue();
        assertThat(result.get("partialTotal").longValue())
                .isGreaterThanOrEqualTo(result.get("partial").size());
        assertThat(result.get("offers").isArray()).isTrue();
        assertThat(result.get("hits").valueStream())
                .allSatisfy(hit -> assertThat(hit.get("missing")).isEmpty());
        JsonNode mistake = get("/api/v1/search?q=(王卫东").get("mistakes").get(0);
        assertThat(mistake.get("code").stringValue()).isEqualTo("words.bad.bracket.unclosed");
        assertThat(mistake.get("offset").intValue()).isZero();
        assertThat(mistake.get("message").stringValue()).contains("(");
    }

    @Test
    void officialsAreChosenTogether() {
        JsonNode either = get("/api/v1/search?official=王卫东&official=姜晓东");
        JsonNode together = get("/api/v1/search?official=王卫东&official=姜晓东&together=official");

        assertThat(together.get("total").longValue())
                .isPositive()
                .isLessThan(either.get("total").longValue());
        assertThat(together.get("hits").valueStream())
                .allSatisfy(hit -> assertThat(texts(hit.get("officials"))).contains("王卫东", "姜晓东"));
    }

    @Test
    void aSearchIsFilteredByDaysAndOfficial() {
        JsonNode july = get("/api/v1/search?from=2023-07&to=2023-07");

        assertThat(july.get("hits").valueStream())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.get("date").stringValue()).startsWith("2023-07-"));
        JsonNode official = facetValue(july, "official", "王卫东");
        assertThat(get("/api/v1/search?from=2023-07&to=2023-07&official=王卫东").get("total"))
                .isEqualTo(official.get("count"));
        assertThat(july.get("facets")
                        .get("date")
                        .valueStream()
                        .map(m -> m.get("value").stringValue()))
                .contains("2023-07");
    }

    @Test
    void matchesAreMarked() {
        JsonNode hit = get("/api/v1/search?q=王卫东").get("hits").get(0);

        assertThat(hit.get("snippets")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .filter(piece -> piece.get("match").booleanValue())
                        .map(piece -> piece.get("text").stringValue()))
                .contains("王卫东");
    }

    @Test
    void aResponseHasAContentLength() {
        client().get()
                .uri(address() + "/api/v1/search?q=王卫东")
                .exchange()
                .expectHeader()
                .exists("Content-Length")
                .expectHeader()
                .doesNotExist("Transfer-Encoding");
    }

    @Test
    void pagesOfAResultHaveAStableOrder() {
        List<String> whole = ids(get("/api/v1/search?sort=newest&size=20"));

        assertThat(ids(get("/api/v1/search?sort=newest&start=5&size=10"))).isEqualTo(whole.subList(5, 15));
        assertThat(get("/api/v1/search?sort=newest&size=1")
                        .get("hits")
                        .get(0)
                        .get("date")
                        .stringValue())
                .isEqualTo("2025-05-24");
        assertThat(get("/api/v1/search?sort=oldest&size=1")
                        .get("hits")
                        .get(0)
                        .get("date")
                        .stringValue())
                .isEqualTo("2023-05-08");
    }

    @Test
    void aResultContinuesAfterACursor() {
        List<String> whole = ids(get("/api/v1/search?sort=newest&size=20"));
        JsonNode first = get("/api/v1/search?sort=newest&size=7");

        assertThat(ids(get("/api/v1/search?sort=newest&size=7&after="
                        + first.get("next").stringValue())))
                .isEqualTo(whole.subList(7, 14));
        assertThat(get("/api/v1/search?q=王卫东&size=200").get("next").isNull()).isTrue();
    }

    @Test
    void aFacetIsSearchedAndAHitIsExplained() {
        JsonNode reporters = get("/api/v1/search/facets/reporter?find=shixiang");
        JsonNode hit = get("/api/v1/search?q=王卫东").get("hits").get(0);
        JsonNode why = get("/api/v1/search/explain/" + hit.get("id") + "?q=王卫东");

        assertThat(reporters.valueStream().map(value -> value.get("label").stringValue()))
                .containsOnly("施翔");
        assertThat(why.get("weight").doubleValue()).isPositive();
        assertThat(why.get("reasons")
                        .valueStream()
                        .map(reason -> reason.get("words").stringValue()))
                .contains("王卫东");
    }

    @Test
    void personsAreListedAndSuggested() {
        JsonNode officials = get("/api/v1/officials?name=王卫东");
        String id = officials.get("people").get(0).get("id").toString();
        JsonNode official = get("/api/v1/officials/" + id);
        JsonNode reporters = get("/api/v1/reporters?size=3");

        assertThat(officials.get("total").longValue()).isPositive();
        assertThat(official.get("person").get("name").stringValue()).isEqualTo("王卫东");
        assertThat(official.get("printedOffices")).isNotEmpty();
        assertThat(reporters.get("people")).hasSize(3);
        assertThat(get("/api/v1/reporters/" + reporters.get("people").get(0).get("id")))
                .isEqualTo(reporters.get("people").get(0));
        assertThat(get("/api/v1/suggest?q=wangweidong")
                        .valueStream()
                        .map(offer -> offer.get("text").stringValue()))
                .contains("王卫东");
    }

    @Test
    void theLastWordOfAQueryIsCompleted() {
        assertThat(completed("王卫东 姜")).contains("王卫东 姜晓东");
        assertThat(completed("王卫东 -jiangxiao")).contains("王卫东 -姜晓东");
        assertThat(completed("(西宁 OR 王卫")).contains("(西宁 OR 王卫东");
        assertThat(completed("记者:施")).contains("记者:施翔");
        assertThat(completed("西宁 记者：shi")).contains("西宁 记者:施翔");
        assertThat(completed("官员 : 王卫")).contains("官员:王卫东");
        assertThat(completed("\"王卫")).isEmpty();
        assertThat(completed("王卫东 ")).isNotEmpty();
    }

    private List<String> completed(String typed) {
        return get("/api/v1/suggest?q=" + typed)
                .valueStream()
                .map(offer -> offer.get("query").stringValue())
                .toList();
    }

    @Test
    void anAbbreviationFindsItsFullNameExceptInAPhrase() {
        long full = get("/api/v1/search?q=\"发展改革委\"").get("total").longValue();

        assertThat(full).isPositive();
        assertThat(get("/api/v1/search?q=发改委").get("total").longValue()).isGreaterThanOrEqualTo(full);
        assertThat(get("/api/v1/search?q=\"发改委\"").get("total").longValue()).isZero();
    }

    @Test
    void theFiveSeedIssuesAreListed() {
        JsonNode issues = get("/api/v1/issues");

        assertThat(issues.valueStream().map(issue -> issue.get("date").stringValue()))
                .containsExactly("2025-05-24", "2024-12-20", "2023-07-22", "2023-07-11", "2023-05-08");
        assertThat(get("/api/v1/issues?from=2023-07-01&to=2023-07-31")).hasSize(2);
        JsonNode issue = get("/api/v1/issues/样报/2023-07-22");
        JsonNode articles = issue.get("pages").get(0).get("articles");
        assertThat(articles).hasSize(issues.get(2).get("articles").intValue());
        JsonNode article = get("/api/v1" + articles.get(0).get("url").stringValue());
        assertThat(article.get("issueDate").stringValue()).isEqualTo("2023-07-22");
        assertThat(article.get("byline").get(0).get("name").stringValue()).isEqualTo("梅常伟");
        assertThat(article.get("dateline").get("source").stringValue()).isEqualTo("新华社");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?from=yesterday, from",
        "/api/v1/search?from=2024-02&to=2024-01, from",
        "/api/v1/search?match=some, match",
        "/api/v1/search?together=mood, together",
        "/api/v1/search?size=-1, size",
        "/api/v1/search?size=1000, size",
        "/api/v1/search?start=x, start",
        "/api/v1/search?sort=best, sort",
        "/api/v1/search?after=here, after",
        "/api/v1/search?sort=newest&after=oldest_1_1, after",
        "/api/v1/issues?from=2023-13-01, from",
        "/api/v1/issues/样报/yesterday, date",
        "/api/v1/articles/first, id"
    })
    void anInvalidParameterIsNamed(String path, String parameter) {
        JsonNode problem = get(path, HttpStatus.BAD_REQUEST);

        assertThat(problem.get("parameter").stringValue()).isEqualTo(parameter);
        assertThat(problem.get("detail").stringValue()).contains(parameter).endsWith(".");
        assertThat(problem.toString()).doesNotContain("Exception").doesNotContain("org.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/987654321",
        "/api/v1/issues/样报/1999-01-01",
        "/api/v1/issues/无名报/2023-07-22",
        "/api/v1/officials/987654321",
        "/api/v1/reporters/987654321",
        "/api/v1/search/facets/colour",
        "/api/v1/search/explain/987654321?q=王卫东"
    })
    void unknownResourcesAreNotFound(String path) {
        assertThat(get(path, HttpStatus.NOT_FOUND).get("detail").stringValue()).endsWith(".");
    }

    private static JsonNode facetValue(JsonNode answer, String facet, String label) {
        return answer.get("facets")
                .get(facet)
                .valueStream()
                .filter(value -> value.get("label").stringValue().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        label + " is not among " + answer.get("facets").get(facet)));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("hits")
                .valueStream()
                .map(hit -> hit.get("id").toString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private JsonNode get(String path) {
        return get(path, HttpStatus.OK);
    }

    private JsonNode get(String path, HttpStatus expected) {
        byte[] body = client().get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(expected)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(body);
    }
}

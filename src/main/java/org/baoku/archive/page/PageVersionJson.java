package org.baoku.archive.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.paper.Article;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Furniture;
import org.baoku.paper.Jump;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts the content of a page version to and from JSON. An article has the fields that the `segment` command
/// prints, and in `archive` what else is needed to restore it.
final class PageVersionJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PageVersionJson() {}

    /// An article with the id that it had.
    record ArticleWithId(long id, Article article) {}

    static String write(List<ArchivedArticle> articles) {
        return JSON.writeValueAsString(
                articles.stream().map(PageVersionJson::fields).toList());
    }

    private static Map<String, @Nullable Object> fields(ArchivedArticle archived) {
        Article article = archived.article();
        SegmentedArticle print = article.print();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("columnLabel", print.titles().columnLabel());
        fields.put("kicker", print.titles().kicker());
        fields.put("headline", print.titles().headline());
        fields.put("subheadline", print.titles().subheadline());
        fields.put("byline", article.byline());
        fields.put("dateline", dateline(article.dateline()));
        fields.put("lead", print.lead());
        fields.put("signoff", print.signoff());
        fields.put("paragraphs", ArticleJson.values(print.blocks()));
        fields.put(
                "bodyLines",
                print.bodyLines().isEmpty()
                        ? List.of()
                        : List.of(print.bodyLines().first(), print.bodyLines().last()));
        fields.put("headlineLines", print.headlineLines().numbers());
        fields.put("labelLines", print.labelLines().numbers());
        fields.put(
                "officials",
                article.officials().stream().map(PageVersionJson::official).toList());
        fields.put("appointments", ArticleJson.value(article.appointments()));
        fields.put("confidence", print.confidence());
        fields.put("doubts", print.doubts().stream().map(Object::toString).toList());
        fields.put("continuedFrom", print.jump().from());
        fields.put("continuedOn", print.jump().to());
        fields.put("archive", archiveFields(archived));
        return fields;
    }

    private static Map<String, @Nullable Object> dateline(Dateline dateline) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("source", dateline.source());
        fields.put("place", dateline.place());
        fields.put("date", dateline.date() == null ? null : dateline.date().toString());
        return fields;
    }

    private static Map<String, @Nullable Object> official(NamedOfficial official) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", official.name());
        fields.put("title", official.office());
        fields.put("offices", official.offices());
        fields.put(
                "mentions",
                official.mentions().stream()
                        .map(mention ->
                                List.<Object>of(mention.part().name(), mention.index(), mention.start(), mention.end()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> archiveFields(ArchivedArticle archived) {
        return Map.of(
                "id",
                archived.id(),
                "bodyLines",
                archived.print().bodyLines().numbers(),
                "doubts",
                archived.print().doubts());
    }

    static List<ArticleWithId> read(String json) {
        return JSON.readTree(json)
                .valueStream()
                .map(node -> new ArticleWithId(node.get("archive").get("id").longValue(), article(node)))
                .toList();
    }

    private static Article article(JsonNode node) {
        JsonNode archive = node.get("archive");
        SegmentedArticle print = new SegmentedArticle(
                new Titles(
                        strings(node.get("columnLabel")),
                        strings(node.get("kicker")),
                        strings(node.get("headline")),
                        strings(node.get("subheadline"))),
                text(node.get("lead")),
                text(node.get("signoff")),
                ArticleJson.readBlocks(node.get("paragraphs")),
                lines(archive.get("bodyLines")),
                lines(node.get("headlineLines")),
                lines(node.get("labelLines")),
                node.get("confidence").doubleValue(),
                ArticleJson.readDoubts(archive.get("doubts").toString()),
                new Jump(text(node.get("continuedFrom")), text(node.get("continuedOn"))));
        JsonNode dateline = node.get("dateline");
        @Nullable String date = text(dateline.get("date"));
        return new Article(
                print,
                node.get("byline")
                        .valueStream()
                        .map(credit -> new Byline(
                                credit.get("name").stringValue(),
                                text(credit.get("role")),
                                // versions from before the medium was read have none
                                credit.hasNonNull("medium")
                                        ? credit.get("medium").stringValue()
                                        : null))
                        .toList(),
                new Dateline(
                        text(dateline.get("source")),
                        text(dateline.get("place")),
                        date == null ? null : LocalDate.parse(date)),
                node.get("officials")
                        .valueStream()
                        .map(PageVersionJson::official)
                        .toList(),
                node.has("appointments")
                        ? ArticleJson.readAppointments(node.get("appointments").toString())
                        : List.of());
    }

    private static NamedOfficial official(JsonNode node) {
        return new NamedOfficial(
                node.get("name").stringValue(),
                text(node.get("title")),
                strings(node.get("offices")),
                node.get("mentions")
                        .valueStream()
                        .map(mention -> new Mention(
                                Mention.Part.valueOf(mention.get(0).stringValue()),
                                mention.get(1).intValue(),
                                mention.get(2).intValue(),
                                mention.get(3).intValue()))
                        .toList());
    }

    static String writeFurniture(List<Furniture> furniture) {
        return JSON.writeValueAsString(furniture.stream()
                .map(line -> Map.of("line", line.line(), "text", line.text(), "kind", kind(line.kind())))
                .toList());
    }

    static List<Furniture> readFurniture(String json) {
        return JSON.readTree(json)
                .valueStream()
                .map(line -> new Furniture(
                        line.get("line").intValue(),
                        line.get("text").stringValue(),
                        kind(line.get("kind").stringValue())))
                .toList();
    }

    private static String kind(Furniture.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Furniture.Kind kind(String name) {
        return Furniture.Kind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::stringValue).toList();
    }

    private static LineNumbers lines(JsonNode node) {
        return LineNumbers.of(node.valueStream().map(JsonNode::intValue).toList());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.stringValue();
    }
}

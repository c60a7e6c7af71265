package org.baoku.archive.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.baoku.paper.Appointment;
import org.baoku.paper.Block;
import org.baoku.paper.Doubt;
import org.baoku.paper.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts the parts of an article that the database stores as JSON.
final class ArticleJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(PartialDate.class, TextForm.class).build();

    private ArticleJson() {}

    /// A date is written as its text form: 2003-04.
    private abstract static class TextForm {
        @JsonCreator
        static PartialDate parse(String text) {
            return PartialDate.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    /// Blocks as values to serialize: a paragraph as a string, a crosshead as an object.
    static List<Object> values(List<Block> blocks) {
        return blocks.stream()
                .<Object>map(block -> switch (block) {
                    case Block.Paragraph(String text) -> text;
                    case Block.Crosshead(String text) -> Map.of("crosshead", text);
                })
                .toList();
    }

    static List<Block> readBlocks(String json) {
        return readBlocks(JSON.readTree(json));
    }

    static List<Block> readBlocks(JsonNode array) {
        return array.valueStream().map(ArticleJson::block).toList();
    }

    private static Block block(JsonNode node) {
        return node.isString()
                ? new Block.Paragraph(node.stringValue())
                : new Block.Crosshead(node.get("crosshead").stringValue());
    }

    static List<Doubt> readDoubts(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static List<Appointment> readAppointments(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    /// Appointments as a value to serialize.
    static JsonNode value(List<Appointment> appointments) {
        return JSON.valueToTree(appointments);
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}

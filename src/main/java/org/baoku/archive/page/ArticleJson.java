package org.baoku.archive.page;

import java.util.List;
import java.util.Map;
import org.baoku.paper.Block;
import org.baoku.paper.Doubt;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The parts of an article that one column holds as JSON.
final class ArticleJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ArticleJson() {}

    /// Paragraphs as strings, crossheads as objects.
    static String write(List<Block> blocks) {
        return JSON.writeValueAsString(values(blocks));
    }

    /// The same, yet to be written.
    static List<Object> values(List<Block> blocks) {
        return blocks.stream()
                .<Object>map(block -> switch (block) {
                    case Block.Paragraph(String text) -> text;
                    case Block.Crosshead(String text) -> Map.of("crosshead", text);
                })
                .toList();
    }

    static List<Block> readBlocks(String json) {
        return JSON.readTree(json).valueStream().map(ArticleJson::block).toList();
    }

    private static Block block(JsonNode node) {
        return node.isString()
                ? new Block.Paragraph(node.stringValue())
                : new Block.Crosshead(node.get("crosshead").stringValue());
    }

    static String writeDoubts(List<Doubt> doubts) {
        return JSON.writeValueAsString(doubts);
    }

    static List<Doubt> readDoubts(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }
}

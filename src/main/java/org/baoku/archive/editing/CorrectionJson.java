package org.baoku.archive.editing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.baoku.paper.Block;
import org.baoku.paper.Correction;
import tools.jackson.databind.json.JsonMapper;

/// Converts a correction to and from the JSON of a database column; its field `correction` names the kind.
final class CorrectionJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "correction")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Correction.MergeArticles.class, name = "merge"),
        @JsonSubTypes.Type(value = Correction.SplitAt.class, name = "split"),
        @JsonSubTypes.Type(value = Correction.MoveTitle.class, name = "move-title"),
        @JsonSubTypes.Type(value = Correction.SetTitles.class, name = "titles"),
        @JsonSubTypes.Type(value = Correction.TakeIntoBody.class, name = "body"),
        @JsonSubTypes.Type(value = Correction.MarkFurniture.class, name = "furniture"),
        @JsonSubTypes.Type(value = Correction.NoArticle.class, name = "no-article"),
        @JsonSubTypes.Type(value = Correction.SetByline.class, name = "byline"),
        @JsonSubTypes.Type(value = Correction.SetDateline.class, name = "dateline"),
        @JsonSubTypes.Type(value = Correction.RewriteImported.class, name = "rewrite")
    })
    private interface Kinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Crosshead.class, name = "crosshead")
    })
    private interface BlockKinds {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Correction.class, Kinds.class)
            .addMixIn(Block.class, BlockKinds.class)
            .build();

    private CorrectionJson() {}

    static String write(Correction correction) {
        return JSON.writerFor(Correction.class).writeValueAsString(correction);
    }

    static Correction read(String json) {
        return JSON.readValue(json, Correction.class);
    }
}

package org.baoku.archive.following;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Converts what messages show to and from the JSON of a database column.
final class FollowingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FollowingJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static @Nullable CitedArticle citation(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, CitedArticle.class);
    }

    static MessageContent content(String json) {
        return JSON.readValue(json, MessageContent.class);
    }
}

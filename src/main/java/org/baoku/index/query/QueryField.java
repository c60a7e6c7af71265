package org.baoku.index.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.baoku.index.normalization.NormalizedText;
import org.jspecify.annotations.Nullable;

/// The fields of the query language with their names: `标题:灯会`, `reporter:施翔`.
public enum QueryField {
    HEADLINE(null, "标题", "title", "题目"),
    BODY(null, "正文", "body"),
    DATE(null, "日期", "date"),
    REPORTER(Facet.REPORTER, "记者", "reporter", "作者", "署名"),
    OFFICIAL(Facet.OFFICIAL, "官员", "official"),
    COLUMN(Facet.COLUMN, "栏目", "column"),
    PAGE(Facet.PAGE, "版", "page", "版次", "版面"),
    SOURCE(Facet.SOURCE, "来源", "source"),
    MEDIUM(Facet.MEDIUM, "媒体", "medium"),
    NEWSPAPER(Facet.NEWSPAPER, "报纸", "newspaper");

    /// The length of the longest name.
    static final int MAX_NAME_LENGTH = "newspaper".length();

    private final @Nullable Facet facet;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives a set that cannot change
    private final Set<String> names;

    /// @param names the first two are those that the pages write, one for each language
    QueryField(@Nullable Facet facet, String... names) {
        this.facet = facet;
        this.names = Set.of(names);
    }

    /// The facet whose values the field takes; null for headline, body and date.
    public @Nullable Facet facet() {
        return facet;
    }

    /// The field with this name, Chinese or English; empty where there is none.
    public static Optional<QueryField> ofName(String name) {
        String simplified = NormalizedText.of(name).toString();
        return Arrays.stream(values())
                .filter(field -> field.names.contains(simplified))
                .findFirst();
    }
}

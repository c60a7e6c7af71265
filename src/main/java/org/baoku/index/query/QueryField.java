package org.baoku.index.query;

import java.util.Arrays;
import java.util.Optional;
import org.baoku.index.Facet;
import org.baoku.index.NormalizedText;
import org.jspecify.annotations.Nullable;

/// The fields of the query language with their names: `标题:灯会`, `reporter:施翔`.
enum QueryField {
    HEADLINE(null, "标题", "title"),
    BODY(null, "正文", "body"),
    DATE(null, "日期", "date"),
    REPORTER(Facet.REPORTER, "记者", "reporter"),
    OFFICIAL(Facet.OFFICIAL, "官员", "official"),
    COLUMN(Facet.COLUMN, "栏目", "column"),
    PAGE(Facet.PAGE, "版", "page"),
    SOURCE(Facet.SOURCE, "来源", "source"),
    MEDIUM(Facet.MEDIUM, "媒体", "medium"),
    NEWSPAPER(Facet.NEWSPAPER, "报纸", "newspaper");

    /// The length of the longest name.
    static final int MAX_NAME_LENGTH = "newspaper".length();

    private final @Nullable Facet facet;
    private final String chineseName;
    private final String englishName;

    QueryField(@Nullable Facet facet, String chineseName, String englishName) {
        this.facet = facet;
        this.chineseName = chineseName;
        this.englishName = englishName;
    }

    /// The facet whose values the field takes; null for headline, body and date.
    @Nullable
    Facet facet() {
        return facet;
    }

    /// The field with this Chinese or English name; empty where there is none.
    static Optional<QueryField> ofName(String name) {
        String simplified = NormalizedText.of(name).toString();
        return Arrays.stream(values())
                .filter(field -> field.chineseName.equals(simplified) || field.englishName.equals(simplified))
                .findFirst();
    }
}

package org.baoku.index.lucene.document;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The fields of an article in the index and their types.
public final class ArticleFields {
    /// The version of fields and analysis, to be raised with every change. An index of another version is
    /// rebuilt.
    public static final String VERSION = "6";

    /// The id of the article's page; a page is replaced as a whole.
    public static final String PAGE_ID = "pageId";

    public static final String ID = "id";
    public static final String DAY = "day";

    /// All searched text of the article as [BigramTokenStream]; decides which articles match.
    public static final String TEXT = "text";

    /// The headline as [BigramTokenStream].
    public static final String HEADLINE = "headline";

    /// All searched text as words ([WordTokenStream][org.baoku.index.lucene.smartcn.WordTokenStream]); only
    /// affects the score.
    public static final String WORDS = "words";

    /// The headline as words.
    public static final String HEADLINE_WORDS = "headlineWords";

    /// What headline and lead mean, as a vector of bytes; not every article has one. Only ranks.
    public static final String VECTOR = "vector";

    static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    static final FieldType WITH_FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS);

    private ArticleFields() {}

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}

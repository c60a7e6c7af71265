package org.baoku.index.lucene;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The fields of an article in the index, and how each is kept.
final class ArticleFields {
    /// Raised whenever fields or analysis change: an index of another version is begun again.
    static final String VERSION = "4";

    /// The page's id: what is replaced as one.
    static final String PAGE_ID = "pageId";

    static final String ID = "id";
    static final String DAY = "day";

    /// Every searched part of the article as [BigramTokenStream].
    static final String TEXT = "text";

    /// The headline alone as [BigramTokenStream].
    static final String HEADLINE = "headline";

    /// Every searched part as the words of [WordSegmenter][org.baoku.index.lucene.smartcn.WordSegmenter]: these rank,
    /// they never decide what is found.
    static final String WORDS = "words";

    /// The headline alone likewise.
    static final String HEADLINE_WORDS = "headlineWords";

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

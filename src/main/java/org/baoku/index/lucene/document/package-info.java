/// An article as a Lucene document: its fields, how its text is tokenized, and what is stored.
///
/// [org.baoku.index.lucene.document.ArticleFields] names the fields and carries the version that is raised
/// whenever fields or analysis change. [org.baoku.index.lucene.document.ArticleDocument] makes the document
/// of an article; its text goes through [org.baoku.index.lucene.document.BigramTokenStream], the
/// overlapping character bigrams with their positions, punctuation included, and through
/// `index.lucene.smartcn`, the words. [org.baoku.index.lucene.document.StoredArticle] reads the stored
/// fields back, the body with [org.baoku.index.lucene.document.BodyCodec];
/// [org.baoku.index.lucene.document.PersonFacetValue] is how a person stands in a facet's field.
@NullMarked
package org.baoku.index.lucene.document;

import org.jspecify.annotations.NullMarked;

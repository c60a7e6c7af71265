package org.baoku.archive.meaning;

/// What an article means.
///
/// @param hash of the text that was encoded; a vector is valid as long as the article's text has this hash
/// @param encoded the bytes of the vector in Base64
public record ArticleVector(long articleId, long pageId, long hash, String encoded) {}

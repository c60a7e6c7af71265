package org.baoku.paper;

/// Identifies an article by lines of its body, so that it is found again when the page is segmented anew.
///
/// @param opening the first line of its body
/// @param closing the last line of its body, used where the first is no longer found
public record ArticleAnchor(LineAnchor opening, LineAnchor closing) {}

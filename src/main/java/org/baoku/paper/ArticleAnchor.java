package org.baoku.paper;

/// An article as a person meant it: the one whose body holds these lines.
///
/// @param opening the first line of its body
/// @param closing the last one, by which it is known where the first is gone
public record ArticleAnchor(LineAnchor opening, LineAnchor closing) {}

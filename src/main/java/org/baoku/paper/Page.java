package org.baoku.paper;

import java.util.List;

/// A page of an issue with everything the house knows of it.
///
/// @param articles in reading order
public record Page(IssueDay issueDay, List<Article> articles, List<Furniture> furniture) {
    public Page {
        articles = List.copyOf(articles);
        furniture = List.copyOf(furniture);
    }
}

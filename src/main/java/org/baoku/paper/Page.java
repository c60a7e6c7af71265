package org.baoku.paper;

import java.util.List;

/// A segmented and annotated page: its articles with bylines, datelines and officials, and the day of its issue.
///
/// @param articles in reading order
public record Page(IssueDay issueDay, List<Article> articles, List<Furniture> furniture) {
    public Page {
        articles = List.copyOf(articles);
        furniture = List.copyOf(furniture);
    }
}

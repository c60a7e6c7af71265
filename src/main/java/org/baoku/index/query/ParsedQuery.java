package org.baoku.index.query;

import java.util.List;

/// A parsed search text.
///
/// @param root the query; [QueryNode#matchAll] where nothing is left of the text
/// @param warnings the parts of the text that were ignored
public record ParsedQuery(QueryNode root, List<QueryWarning> warnings) {
    public ParsedQuery {
        warnings = List.copyOf(warnings);
    }
}

package org.baoku.index.query;

import java.util.Locale;

/// How much of the unquoted text of a search an article must hold: 精确, 全部词, 任意词.
public enum MatchMode {
    /// All words of the query, or the text as printed.
    ALL,
    /// The text as printed, as if every unquoted text were in quotes.
    EXACT,
    /// At least one of the words.
    ANY;

    /// The mode's name in URLs: `all`.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.baoku.index;

import java.util.List;

/// Supplies the groups of synonyms that queries are expanded with: 青洽会 and its full name. It is read for every
/// search, so a change takes effect at once.
@FunctionalInterface
public interface SynonymSource {
    /// A source without synonyms.
    SynonymSource NONE = List::of;

    /// Groups of at least two synonyms each. Returns an equal list while nothing has changed.
    List<List<String>> groups();
}

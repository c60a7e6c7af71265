package org.baoku.index;

import java.util.List;

/// Which forms mean the same to a search: 青洽会 and its full name. Asked anew at every search, so a change holds at once.
@FunctionalInterface
public interface SynonymSource {
    /// No two forms mean the same.
    SynonymSource NONE = List::of;

    /// Groups of forms, each of at least two. The same list, while nothing has changed.
    List<List<String>> groups();
}

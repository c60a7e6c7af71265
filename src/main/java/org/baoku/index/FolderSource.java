package org.baoku.index;

import java.util.Optional;

/// Supplies the articles of the folders of clippings that searches are restricted to. It is read for every
/// such search on the thread that asked for the search.
@FunctionalInterface
public interface FolderSource {
    /// A source without folders.
    FolderSource NONE = _ -> Optional.empty();

    /// The ids of the articles in a folder, which are few; empty where there is no such folder or where
    /// whoever is searching may not see it.
    Optional<long[]> articles(long folder);
}

package org.baoku.index;

/// What an index asks the rest of the archive for while it searches.
public record SearchSources(SynonymSource synonyms, FolderSource folders, QuestionEncoder encoder) {
    /// Without synonyms, folders and a model.
    public static final SearchSources NONE =
            new SearchSources(SynonymSource.NONE, FolderSource.NONE, QuestionEncoder.NONE);

    /// The same with other synonyms.
    public SearchSources withSynonyms(SynonymSource others) {
        return new SearchSources(others, folders, encoder);
    }

    /// The same with other folders.
    public SearchSources withFolders(FolderSource others) {
        return new SearchSources(synonyms, others, encoder);
    }

    /// The same with another model.
    public SearchSources withEncoder(QuestionEncoder other) {
        return new SearchSources(synonyms, folders, other);
    }
}

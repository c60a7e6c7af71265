package org.baoku.index.lucene.query;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/// Replaces a single letter, the prefix of some hundred bigrams, by the set of articles that have it: a search
/// asks for it when it finds, counts and completes its hits, and reading all those postings takes long.
public final class LetterRewrite extends MultiTermQuery.RewriteMethod {
    static final LetterRewrite INSTANCE = new LetterRewrite();

    private LetterRewrite() {}

    /// A searcher that keeps these sets.
    public interface Source {
        /// The articles that have a term with a prefix.
        Query articlesWith(Term prefix) throws IOException;
    }

    @Override
    public Query rewrite(IndexSearcher searcher, MultiTermQuery query) throws IOException {
        return searcher instanceof Source source && query instanceof PrefixQuery letter
                ? source.articlesWith(letter.getPrefix())
                : MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE.rewrite(searcher, query);
    }
}

package org.baoku.index.lucene;

import java.nio.file.Path;
import org.baoku.index.ArticleIndex;
import org.baoku.index.SearchContract;
import org.baoku.index.SearchSources;

class LuceneSearchTest extends SearchContract {
    @Override
    protected ArticleIndex open(Path directory) {
        return new LuceneArticleIndex(directory, SearchSources.NONE.withSynonyms(SYNONYMS));
    }

    @Override
    protected void close(ArticleIndex index) {
        ((LuceneArticleIndex) index).close();
    }
}

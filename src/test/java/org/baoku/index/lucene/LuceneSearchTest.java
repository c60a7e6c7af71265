package org.baoku.index.lucene;

import java.nio.file.Path;
import org.baoku.index.ArticleIndex;
import org.baoku.index.SearchContract;

class LuceneSearchTest extends SearchContract {
    @Override
    protected ArticleIndex open(Path directory) {
        return new LuceneArticleIndex(directory, SYNONYMS);
    }

    @Override
    protected void close(ArticleIndex index) {
        ((LuceneArticleIndex) index).close();
    }
}

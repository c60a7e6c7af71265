package org.baoku.index.lucene;

import java.nio.file.Path;
import org.baoku.index.ArticleIndex;
import org.baoku.index.FacetContract;
import org.baoku.index.SearchSources;

class LuceneFacetTest extends FacetContract {
    @Override
    protected ArticleIndex open(Path directory) {
        return new LuceneArticleIndex(directory, SearchSources.NONE.withSynonyms(SYNONYMS));
    }

    @Override
    protected void close(ArticleIndex index) {
        ((LuceneArticleIndex) index).close();
    }
}

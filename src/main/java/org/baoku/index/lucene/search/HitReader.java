package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.highlight.Highlighter;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.result.Hit;

/// Reads the hits of a search, with their headlines and snippets marked.
final class HitReader {
    private static final int MAX_SNIPPETS = 3;

    private final ArticleSearcher searcher;
    private final PreparedSearch search;

    HitReader(ArticleSearcher searcher, PreparedSearch search) {
        this.searcher = searcher;
        this.search = search;
    }

    List<Hit> read(ScoreDoc[] top) throws IOException {
        return read(top, 0, top.length);
    }

    /// The hits from `start` to before `end`.
    List<Hit> read(ScoreDoc[] top, int start, int end) throws IOException {
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        HighlightTerms terms = search.highlightTerms();
        for (int i = start; i < end; i++) {
            StoredArticle article = searcher.article(stored, top[i].doc);
            List<String> names = Stream.concat(article.reporters().stream(), article.officials().stream())
                    .map(IndexedPerson::name)
                    .distinct()
                    .toList();
            Highlighter.Highlights highlights =
                    terms.of(top[i].doc).highlight(article.headline(), article.body(), names, MAX_SNIPPETS);
            hits.add(article.hit(highlights.headline(), highlights.snippets()));
        }
        return hits;
    }
}

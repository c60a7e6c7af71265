package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;

/// The baseline: one field with a standard analyzer, the terms of a query as a disjunction, BM25 with its defaults.
final class BaselineIndex implements AutoCloseable {
    private static final String FIELD = "all";
    private static final String ID = "id";

    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    BaselineIndex(Analyzer analyzer, Collection<ArticleEntry> articles) throws IOException {
        this.analyzer = analyzer;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (ArticleEntry article : articles) {
                List<String> texts =
                        new ArrayList<>(List.of(article.kicker(), article.headline(), article.subheadline()));
                texts.addAll(article.body());
                article.reporters().stream().map(IndexedPerson::name).forEach(texts::add);
                Document document = new Document();
                document.add(new StoredField(ID, article.id()));
                document.add(new TextField(FIELD, String.join("。", texts), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// The ids of the ten best hits.
    List<Long> search(String text) {
        try {
            Query query = new QueryBuilder(analyzer).createBooleanQuery(FIELD, text, Occur.SHOULD);
            List<Long> ids = new ArrayList<>();
            if (query != null) {
                for (ScoreDoc hit : searcher.search(
                                new BooleanQuery.Builder()
                                        .add(query, Occur.MUST)
                                        .build(),
                                10)
                        .scoreDocs) {
                    ids.add(searcher.storedFields()
                            .document(hit.doc)
                            .getField(ID)
                            .numericValue()
                            .longValue());
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}

package org.baoku.index.lucene.inversion;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// A segment of an index, built in memory. Not thread-safe.
///
/// Lucene writes what is stored, the facets and the numbers; the tokens of texts are logged and sorted.
public final class SegmentDraft implements Closeable {
    /// How many tokens and terms a draft begins with room for; what a page adds is less.
    private static final int RESERVE = 1 << 20;

    /// Far more than a draft needs, so that Lucene makes one segment.
    private static final int RAM_BUFFER_MB = 1_900;

    /// The bytes that a token takes while tokens are sorted.
    private static final int BYTES_A_TOKEN = 2 * Long.BYTES;

    private final Similarity similarity;
    private final long maxTokens;
    private final Map<String, TokenLog> logs = new HashMap<>();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private int documents;

    /// @param codec how the segment is written
    /// @param maxBytes how much memory the tokens may take, about
    public SegmentDraft(Codec codec, Similarity similarity, long maxBytes) throws IOException {
        this.similarity = similarity;
        this.maxTokens = maxBytes / BYTES_A_TOKEN;
        IndexWriterConfig config = new IndexWriterConfig();
        config.setSimilarity(similarity);
        config.setCodec(new DraftCodec(codec, logs));
        config.setRAMBufferSizeMB(RAM_BUFFER_MB);
        config.setMergePolicy(NoMergePolicy.INSTANCE);
        config.setCommitOnClose(true);
        writer = new IndexWriter(directory, config);
    }

    /// Whether documents with so many characters and texts can be added to any draft; others are for the index itself.
    ///
    /// @param gap the number of positions between two texts
    public static boolean takes(int documents, long characters, long texts, int gap) {
        return documents < TokenLog.MAX_DOCUMENTS && 4 * characters + texts * (gap + 1L) < RESERVE;
    }

    /// Whether there is room for so many documents more.
    public boolean hasRoomFor(int more) {
        long tokens = logs.values().stream().mapToLong(TokenLog::size).sum();
        int terms = logs.values().stream().mapToInt(TokenLog::termCount).max().orElse(0);
        return documents + more <= TokenLog.MAX_DOCUMENTS
                && tokens < maxTokens
                && terms < TokenLog.MAX_TERMS - 2 * RESERVE;
    }

    /// Adds documents, of which [#takes] said that they can be added.
    public void add(List<Document> added) throws IOException {
        for (Document document : added) {
            Document withoutTokens = new Document();
            for (IndexableField field : document) {
                TokenStream tokens = field instanceof Field text ? text.tokenStreamValue() : null;
                if (tokens == null) {
                    withoutTokens.add(field);
                } else {
                    log(field.name(), field.fieldType()).add(documents, tokens);
                    withoutTokens.add(new Field(field.name(), new NoTokens(), (FieldType) field.fieldType()));
                }
            }
            writer.addDocument(withoutTokens);
            documents++;
        }
    }

    private TokenLog log(String field, IndexableFieldType type) {
        return logs.computeIfAbsent(field, name -> new TokenLog(name, type.indexOptions(), similarity));
    }

    /// Adds the segment to an index, and closes the draft.
    public void addTo(IndexWriter index) throws IOException {
        writer.close();
        logs.clear();
        if (documents > 0) {
            index.addIndexes(directory);
        }
        directory.close();
    }

    /// Throws the draft away; does nothing after [#addTo].
    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }

    /// Stands for a text whose tokens are logged.
    private static final class NoTokens extends TokenStream {
        @Override
        public boolean incrementToken() {
            return false;
        }
    }
}

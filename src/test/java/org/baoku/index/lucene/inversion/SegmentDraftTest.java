package org.baoku.index.lucene.inversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

final class SegmentDraftTest {
    private static final Codec CODEC = new Lucene104Codec();
    private static final Similarity SIMILARITY = new BM25Similarity();
    private static final long MANY_BYTES = 1 << 26;

    /// Terms that sort differently by UTF-16 units and by bytes, of all lengths, with and without surrogates.
    private static final List<String> TERMS = List.of(
            "市",
            "市长",
            "市长\u0000",
            "长\u0000",
            "市长任",
            "市长任命",
            "中华人民共和国",
            "\u0001a",
            "a",
            "ab",
            "abc",
            "abcd",
            "，",
            "\uFF0C",
            "\uFFFD\uFFFD",
            "\uD842\uDFB7",
            "\uD842\uDFB7田",
            "田\uD842\uDFB7",
            "\uE000",
            "\u0003",
            "龥龥",
            "鿿");

    private record Token(String term, int increment) {}

    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private int next;

        Tokens(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            term.append(tokens.get(next).term());
            increment.setPositionIncrement(tokens.get(next++).increment());
            return true;
        }
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    private static List<Token> tokens(Random random, int count, int vocabulary) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String term = TERMS.get(random.nextInt(TERMS.size()));
            String numbered = random.nextInt(3) == 0 ? term + random.nextInt(vocabulary) : term;
            tokens.add(new Token(numbered, i == 0 ? 1 : random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3)));
        }
        return tokens;
    }

    /// The same documents for the same seed, with streams that were not read yet.
    private static List<Document> documents(int seed, int count, int vocabulary) {
        Random random = new Random(seed);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Document document = new Document();
            document.add(new StringField("id", Integer.toString(i), Field.Store.YES));
            document.add(new Field(
                    "text",
                    new Tokens(tokens(random, random.nextInt(60), vocabulary)),
                    type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)));
            if (random.nextInt(3) > 0) {
                document.add(new Field(
                        "words",
                        new Tokens(tokens(random, 1 + random.nextInt(40), vocabulary)),
                        type(IndexOptions.DOCS_AND_FREQS)));
            }
            document.add(new StoredField("body", "第" + i + "篇"));
            documents.add(document);
        }
        return documents;
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(
                directory, new IndexWriterConfig().setCodec(CODEC).setSimilarity(SIMILARITY));
    }

    /// All that a reader finds in a field, as text.
    private static List<String> contents(LeafReader reader, String field) throws IOException {
        List<String> contents = new ArrayList<>();
        Terms terms = reader.terms(field);
        assertThat(terms).isNotNull();
        contents.add(terms.getSumTotalTermFreq() + " " + terms.getSumDocFreq() + " " + terms.getDocCount());
        TermsEnum each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            StringBuilder line = new StringBuilder(term + " " + each.docFreq() + " " + each.totalTermFreq());
            PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                line.append(" | ").append(postings.docID()).append(' ').append(postings.freq());
                for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
                    line.append(' ').append(postings.nextPosition());
                }
            }
            contents.add(line.toString());
        }
        NumericDocValues norms = reader.getNormValues(field);
        while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            contents.add("norm " + norms.docID() + " " + norms.longValue());
        }
        return contents;
    }

    private static void checkSame(int documents, int vocabulary) throws IOException {
        try (Directory inverted = new ByteBuffersDirectory();
                Directory drafted = new ByteBuffersDirectory()) {
            try (IndexWriter writer = writer(inverted)) {
                writer.addDocuments(documents(7, documents, vocabulary));
            }
            try (IndexWriter writer = writer(drafted);
                    SegmentDraft draft = new SegmentDraft(CODEC, SIMILARITY, MANY_BYTES)) {
                draft.add(documents(7, documents, vocabulary));
                draft.addTo(writer);
            }
            try (CheckIndex check = new CheckIndex(drafted)) {
                assertThat(check.checkIndex().clean).isTrue();
            }
            try (DirectoryReader one = DirectoryReader.open(inverted);
                    DirectoryReader other = DirectoryReader.open(drafted)) {
                LeafReader expected = one.leaves().getFirst().reader();
                LeafReader found = other.leaves().getFirst().reader();
                assertThat(other.leaves()).hasSize(1);
                for (String field : List.of("id", "text")) {
                    assertThat(found.terms(field).size())
                            .isEqualTo(expected.terms(field).size());
                }
                assertThat(contents(found, "text")).isEqualTo(contents(expected, "text"));
                assertThat(contents(found, "words")).isEqualTo(contents(expected, "words"));
                assertThat(found.storedFields().document(documents - 1).get("body"))
                        .isEqualTo(
                                expected.storedFields().document(documents - 1).get("body"));
            }
        }
    }

    @Test
    void aDraftMakesTheSegmentThatLuceneMakes() throws IOException {
        checkSame(40, 5);
    }

    @Test
    void manyTermsAreSortedByAllTheirDigits() throws IOException {
        checkSame(3_000, 20_000);
    }

    @Test
    void aDraftIsFullByItsDocumentsOrTokens() throws IOException {
        try (SegmentDraft draft = new SegmentDraft(CODEC, SIMILARITY, 16 * 1_000)) {
            assertThat(draft.hasRoomFor(TokenLog.MAX_DOCUMENTS)).isTrue();
            assertThat(draft.hasRoomFor(TokenLog.MAX_DOCUMENTS + 1)).isFalse();
            draft.add(documents(7, 100, 5));
            assertThat(draft.hasRoomFor(1)).isFalse();
        }
    }

    @Test
    void aBookIsNotForADraft() {
        assertThat(SegmentDraft.takes(6, 5_000, 50, 64)).isTrue();
        assertThat(SegmentDraft.takes(1, 1_000_000, 1, 64)).isFalse();
        assertThat(SegmentDraft.takes(1, 100_000, 100_000, 64)).isFalse();
        assertThat(SegmentDraft.takes(TokenLog.MAX_DOCUMENTS, 1, 1, 64)).isFalse();
    }

    @Test
    void anEmptyDraftAddsNothing() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = writer(directory);
                    SegmentDraft draft = new SegmentDraft(CODEC, SIMILARITY, MANY_BYTES)) {
                draft.addTo(writer);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                assertThat(reader.numDocs()).isZero();
            }
        }
    }
}

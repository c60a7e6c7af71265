package org.baoku.index.lucene.inversion;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsFormat;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/// Writes a segment as another codec does, but takes terms and norms of some fields from logs: Lucene has inverted
/// nothing there. The segment names the other codec, which reads it.
final class DraftCodec extends FilterCodec {
    private final Map<String, TokenLog> logs;

    /// @param logs by field; empty ones are left out when the segment is written
    DraftCodec(Codec codec, Map<String, TokenLog> logs) {
        super(codec.getName(), codec);
        this.logs = logs;
    }

    @Override
    public PostingsFormat postingsFormat() {
        return new DraftPostings(delegate.postingsFormat());
    }

    @Override
    public NormsFormat normsFormat() {
        return new DraftNorms(delegate.normsFormat());
    }

    private final class DraftPostings extends PostingsFormat {
        private final PostingsFormat format;

        DraftPostings(PostingsFormat format) {
            super(format.getName());
            this.format = format;
        }

        @Override
        public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
            FieldsConsumer consumer = format.fieldsConsumer(state);
            return new FieldsConsumer() {
                @Override
                public void write(Fields fields, @Nullable NormsProducer norms) throws IOException {
                    consumer.write(withLogs(fields), norms);
                }

                @Override
                public void close() throws IOException {
                    consumer.close();
                }
            };
        }

        @Override
        public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
            return format.fieldsProducer(state);
        }
    }

    private Fields withLogs(Fields fields) throws IOException {
        Map<String, Terms> terms = new TreeMap<>();
        for (String field : fields) {
            terms.put(field, fields.terms(field));
        }
        logs.forEach((field, log) -> {
            if (log.size() > 0) {
                terms.put(field, log.sort());
            }
        });
        return new Fields() {
            @Override
            public Iterator<String> iterator() {
                return terms.keySet().iterator();
            }

            @Override
            public @Nullable Terms terms(String field) {
                return terms.get(field);
            }

            @Override
            public int size() {
                return terms.size();
            }
        };
    }

    private final class DraftNorms extends NormsFormat {
        private final NormsFormat format;

        DraftNorms(NormsFormat format) {
            this.format = format;
        }

        @Override
        public NormsConsumer normsConsumer(SegmentWriteState state) throws IOException {
            NormsConsumer consumer = format.normsConsumer(state);
            return new NormsConsumer() {
                @Override
                public void addNormsField(FieldInfo field, NormsProducer values) throws IOException {
                    TokenLog log = logs.get(field.name);
                    consumer.addNormsField(field, log == null ? values : new LoggedNorms(values, log));
                }

                @Override
                public void close() throws IOException {
                    consumer.close();
                }
            };
        }

        @Override
        public NormsProducer normsProducer(SegmentReadState state) throws IOException {
            return format.normsProducer(state);
        }
    }

    /// The norms of a log, for the documents that have the field.
    private static final class LoggedNorms extends NormsProducer {
        private final NormsProducer documents;
        private final TokenLog log;

        LoggedNorms(NormsProducer documents, TokenLog log) {
            this.documents = documents;
            this.log = log;
        }

        @Override
        public NumericDocValues getNorms(FieldInfo field) throws IOException {
            NumericDocValues values = documents.getNorms(field);
            return new NumericDocValues() {
                @Override
                public long longValue() {
                    return log.norm(values.docID());
                }

                @Override
                public boolean advanceExact(int target) throws IOException {
                    return values.advanceExact(target);
                }

                @Override
                public int docID() {
                    return values.docID();
                }

                @Override
                public int nextDoc() throws IOException {
                    return values.nextDoc();
                }

                @Override
                public int advance(int target) throws IOException {
                    return values.advance(target);
                }

                @Override
                public long cost() {
                    return values.cost();
                }
            };
        }

        @Override
        public void checkIntegrity() throws IOException {
            documents.checkIntegrity();
        }

        @Override
        public void close() throws IOException {
            documents.close();
        }
    }
}

package org.baoku.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Encodes texts with a sentence model (BGE small, Chinese, version 1.5, its weights quantized) on one core.
/// Thread-safe.
///
/// A vector has [#DIMENSIONS] bytes; only its direction means something. Texts are compared by the cosine of
/// their vectors.
public final class SentenceEncoder implements AutoCloseable {
    /// The length of a vector.
    public static final int DIMENSIONS = 512;

    /// Names the model and how it is used. Vectors of another version cannot be compared.
    static final String VERSION = "bge-small-zh-v1.5-q/1";

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";

    /// The time grows with the number of tokens: a core takes a tenth of a millisecond for each.
    private static final int MAX_TOKENS = 128;

    private final WordPieces wordPieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /// A session must not be closed while it runs.
    private final ReadWriteLock closing = new ReentrantReadWriteLock();

    private SentenceEncoder(WordPieces wordPieces, OrtEnvironment environment, OrtSession session) {
        this.wordPieces = wordPieces;
        this.environment = environment;
        this.session = session;
    }

    /// Loads the model.
    ///
    /// @throws IOException where it cannot be loaded or does not run on this machine
    public static SentenceEncoder load() throws IOException {
        try {
            WordPieces wordPieces = WordPieces.read(resource(VOCABULARY));
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                // Memory would grow to what the longest text needs, once for each thread that encodes.
                options.setCPUArenaAllocator(false);
                return new SentenceEncoder(
                        wordPieces,
                        environment,
                        environment.createSession(resource(MODEL).readAllBytes(), options));
            }
        } catch (OrtException | LinkageError | RuntimeException e) {
            // The native library cannot be unpacked or run on every machine; how it says so differs.
            throw new IOException("The sentence model cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = SentenceEncoder.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("The program lacks " + name);
        }
        return resource;
    }

    /// The vector of a text; what is longer than about 125 characters is left out.
    public byte[] encode(String text) {
        long[] ids = wordPieces.ids(text, MAX_TOKENS);
        closing.readLock().lock();
        try {
            return quantized(vector(ids));
        } finally {
            closing.readLock().unlock();
        }
    }

    /// The output of the model for the token that begins the text, which stands for all of it.
    private float[] vector(long[] ids) {
        long[] shape = {1, ids.length};
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape));
            inputs.put(
                    "token_type_ids",
                    OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape));
            try (OrtSession.Result result = session.run(inputs)) {
                float[] vector = new float[DIMENSIONS];
                ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
                return vector;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /// Scales the largest component to 127; the cosine of two vectors does not depend on their lengths.
    private static byte[] quantized(float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float component : vector) {
            largest = Math.max(largest, Math.abs(component));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
        }
        return bytes;
    }

    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model could not be closed: " + e.getMessage(), e);
        } finally {
            closing.writeLock().unlock();
        }
    }
}

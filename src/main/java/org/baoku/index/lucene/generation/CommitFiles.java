package org.baoku.index.lucene.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.baoku.index.IndexFiles;

/// The files of a commit, all of them open: they can be read after the commit was replaced and they were deleted.
final class CommitFiles implements IndexFiles {
    private static final int BUFFER = 1 << 16;

    /// The names that Lucene gives to a commit and to the files of segments. A copy comes from outside, and no file of
    /// it may be written elsewhere.
    private static final Pattern NAME = Pattern.compile("segments_[0-9a-z]{1,13}|_[0-9a-zA-Z_]{1,80}\\.[a-z0-9]{1,8}");

    private final Map<String, IndexInput> inputs;

    private CommitFiles(Map<String, IndexInput> inputs) {
        this.inputs = inputs;
    }

    /// Opens the files of a directory's latest commit.
    static CommitFiles open(Directory directory) throws IOException {
        Map<String, IndexInput> inputs = new TreeMap<>();
        try {
            for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
                inputs.put(name, directory.openInput(name, IOContext.DEFAULT));
            }
            return new CommitFiles(inputs);
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(inputs.values());
            throw e;
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(inputs.keySet());
    }

    @Override
    public void copy(String name, OutputStream to) throws IOException {
        IndexInput input = inputs.get(name);
        if (input == null) {
            throw new IllegalArgumentException(name + " is no file of this commit");
        }
        IndexInput content = input.clone();
        content.seek(0);
        byte[] buffer = new byte[BUFFER];
        for (long left = content.length(); left > 0; ) {
            int part = (int) Math.min(left, BUFFER);
            content.readBytes(buffer, 0, part);
            to.write(buffer, 0, part);
            left -= part;
        }
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(inputs.values());
    }

    /// Writes a copy of a commit's files to the empty folder of a generation, durably.
    static void store(Copy copy, Path folder, IndexGeneration.DirectoryOpener opener) throws IOException {
        try (Directory directory = opener.open(folder)) {
            List<String> stored = new ArrayList<>();
            copy.writeTo((name, content) -> {
                store(name, content, directory);
                stored.add(name);
            });
            directory.sync(stored);
            directory.syncMetaData();
        }
    }

    private static void store(String name, InputStream content, Directory directory) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IOException("\"" + name + "\" is not the name of a file of an index");
        }
        byte[] buffer = new byte[BUFFER];
        try (IndexOutput output = directory.createOutput(name, IOContext.DEFAULT)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                output.writeBytes(buffer, read);
            }
        }
    }
}

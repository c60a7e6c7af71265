package org.baoku.archive.page;

import java.nio.charset.Charset;
import org.baoku.archive.file.LargeFile;
import org.baoku.paper.LaidOutPage;
import org.jspecify.annotations.Nullable;

/// What a page is read from: the text of a file, or a page of a file whose lines have places.
public sealed interface SourceContent {
    /// A file that is the text of one page.
    ///
    /// @param encoding the charset with which the bytes were decoded
    /// @param unfolded its lines, where columns that stood side by side were unfolded; null where they are those of
    /// the file
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Text(byte[] bytes, String encoding, @Nullable String unfolded) implements SourceContent {}

    /// A page of a file with the places of its lines.
    ///
    /// @param file the file's bytes
    /// @param number which page of the file, from 1
    record Placed(PageFormat format, LargeFile file, int number, LaidOutPage layout) implements SourceContent {}

    /// The page's lines, separated by line feeds, carriage returns or both.
    default String text() {
        return switch (this) {
            case Text(byte[] bytes, String encoding, String unfolded) ->
                unfolded == null ? new String(bytes, Charset.forName(encoding)) : unfolded;
            case Placed placed -> placed.layout().page().text();
        };
    }

    /// Which page of the file, from 1.
    default int pageNumber() {
        return switch (this) {
            case Text _ -> 1;
            case Placed placed -> placed.number();
        };
    }
}

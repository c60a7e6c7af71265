package org.baoku.segment;

import java.util.List;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.PrintedText;
import org.baoku.paper.SplitPage;

/// Splits the text of a page into its articles. Safe for many threads.
public final class Segmenter {
    /// The articles and the furniture of a page.
    ///
    /// @param text the page as the extractor gives it, lines ended by LF, CR or CRLF; any text whatever
    public SplitPage segment(String text) {
        return read(text).fairCopy().page();
    }

    /// The same with what people corrected, carried out in the order in which they said it. What no longer fits
    /// changes nothing.
    public CorrectedPage segment(String text, List<Correction> corrections) {
        ReadPage read = read(text);
        Proof proof = new Proof(read.sheet(), read.kinds(), read.stories(), PrintedText.of(text));
        return proof.carryOut(corrections);
    }

    private static ReadPage read(String text) {
        Sheet sheet = new Sheet(Rows.of(PageLines.read(text)));
        RowKind[] kinds = RowReader.read(sheet);
        Surroundings.read(sheet, kinds);
        List<Story> stories = Threads.join(sheet, Passages.of(sheet, kinds));
        stories = SilentStarts.cut(sheet, kinds, stories);
        boolean[] inBody = Crossheads.within(sheet, kinds, stories);
        boolean[] labels = Labels.bold(sheet, kinds, inBody);
        Headlines.assign(sheet, kinds, stories, labels, inBody);
        Crossheads.assign(sheet, kinds, stories, labels);
        Labels.assign(sheet, kinds, stories, labels);
        Labels.above(sheet, stories);
        return new ReadPage(sheet, kinds, stories);
    }

    /// A page that was read, before it is written down.
    @SuppressWarnings("ArrayRecordComponent") // two such pages are never compared
    private record ReadPage(Sheet sheet, RowKind[] kinds, List<Story> stories) {
        FairCopy fairCopy() {
            return new FairCopy(sheet, kinds, stories);
        }
    }
}

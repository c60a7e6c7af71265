package org.baoku.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.Jump;
import org.baoku.segment.row.DigestRows;
import org.baoku.segment.row.JumpMark;
import org.baoku.segment.row.LeadInDetector;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.Row;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.row.SignOffDetector;
import org.baoku.segment.row.SourceLine;
import org.baoku.text.ChineseSpacing;
import org.jspecify.annotations.Nullable;

/// Builds the running text of an article: its paragraphs and crossheads without line breaks and
/// justification, with lead-in, sign-off and jump marks taken off.
final class BodyTextBuilder {
    private final List<Block> blocks = new ArrayList<>();
    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private boolean afterMark;
    private @Nullable String leadIn;
    private @Nullable String signOff;
    private @Nullable String jumpFrom;
    private @Nullable String jumpTo;

    private BodyTextBuilder() {}

    static BodyTextBuilder build(PageLayout layout, RowKind[] kinds, ArticleDraft draft) {
        BodyTextBuilder text = new BodyTextBuilder();
        List<String> credits = new ArrayList<>();
        Deque<Integer> crossheads =
                new ArrayDeque<>(draft.crossheadRows().stream().sorted().toList());
        for (int row : draft.titleRows()) {
            String title = layout.row(row).text();
            int credit = SignOffDetector.besideHeadline(title);
            if (credit < title.length()) {
                credits.clear();
                credits.add(ChineseSpacing.strip(title.substring(credit)));
            }
        }
        boolean startsParagraph = true;
        for (BodyBlock block : draft.bodyBlocks()) {
            for (int i = block.from(); i <= block.to(); i++) {
                startsParagraph |= text.addCrossheads(layout, crossheads, i);
                Row row = layout.row(i);
                if (kinds[i] == RowKind.CREDIT) {
                    credits.add(row.text());
                    continue;
                }
                if (startsParagraph || kinds[i] == RowKind.PARAGRAPH_START || text.paragraphs.isEmpty()) {
                    text.paragraphs.add(new StringBuilder());
                    text.blocks.add(new Block.Paragraph(""));
                }
                startsParagraph = false;
                text.afterMark |= layout.digests().opensBrief(i);
                text.append(row);
            }
        }
        text.addCrossheads(layout, crossheads, layout.size());
        text.signOff = credits.isEmpty() ? null : String.join(" ", credits);
        text.finish();
        return text;
    }

    /// Moves the crosshead rows before a row to the text. Returns whether there were any.
    private boolean addCrossheads(PageLayout layout, Deque<Integer> crossheads, int before) {
        boolean added = false;
        StringBuilder words = new StringBuilder();
        while (!crossheads.isEmpty() && crossheads.getFirst() < before) {
            int row = crossheads.removeFirst();
            // Rows without a gap between them are one crosshead that was wrapped.
            words.append(words.isEmpty() || !layout.gapBefore(row) ? "" : " ")
                    .append(OverprintRemover.undouble(layout.row(row).text()));
            added = true;
        }
        if (added) {
            blocks.add(new Block.Crosshead(words.toString()));
        }
        return added;
    }

    private void append(Row row) {
        StringBuilder paragraph = paragraphs.getLast();
        for (SourceLine line : row.isRepeated() ? row.lines().subList(0, 1) : row.lines()) {
            if (!paragraph.isEmpty() && endsBlank(line.raw())) {
                paragraph.append(line.text()).append(' ');
            } else {
                paragraph.append(line.text());
            }
        }
    }

    private static boolean endsBlank(String raw) {
        return !raw.isEmpty() && ChineseSpacing.isBlank(raw.charAt(raw.length() - 1));
    }

    private void finish() {
        int next = 0;
        for (int b = 0; b < blocks.size(); b++) {
            if (blocks.get(b) instanceof Block.Paragraph) {
                String text = paragraphs.get(next).toString();
                if (next == 0) {
                    text = takeJumpFrom(takeLeadIn(afterMark ? DigestRows.withoutMark(text) : text));
                }
                next++;
                if (next == paragraphs.size()) {
                    text = takeSignOff(takeJumpTo(text));
                }
                blocks.set(b, new Block.Paragraph(ChineseSpacing.compact(text)));
            }
        }
        blocks.removeIf(block -> block.text().isEmpty());
    }

    private String takeLeadIn(String text) {
        int end = LeadInDetector.length(text);
        if (end == 0) {
            return text;
        }
        leadIn = ChineseSpacing.strip(text.substring(0, end));
        return text.substring(end);
    }

    private String takeJumpFrom(String text) {
        JumpMark mark = JumpMark.from(text);
        if (mark == null) {
            return text;
        }
        jumpFrom = mark.page;
        return text.substring(mark.cut);
    }

    private String takeJumpTo(String text) {
        JumpMark mark = JumpMark.to(text);
        if (mark == null) {
            return text;
        }
        jumpTo = mark.page;
        return text.substring(0, mark.cut);
    }

    private String takeSignOff(String text) {
        int start = SignOffDetector.start(text);
        if (start == text.length()) {
            return text;
        }
        String credit = ChineseSpacing.strip(text.substring(start));
        signOff = signOff == null ? credit : credit + " " + signOff;
        return text.substring(0, start);
    }

    List<Block> blocks() {
        return blocks;
    }

    /// The jump marks in the text itself.
    Jump jump() {
        return new Jump(jumpFrom, jumpTo);
    }

    @Nullable
    String leadIn() {
        return leadIn;
    }

    @Nullable
    String signOff() {
        return signOff;
    }
}

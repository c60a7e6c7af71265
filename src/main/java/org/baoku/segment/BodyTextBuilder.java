package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.Jump;
import org.baoku.text.ChineseSpacing;
import org.jspecify.annotations.Nullable;

/// The running text of an article: its paragraphs with the print undone, its lead-in and sign-off cut off.
final class BodyTextBuilder {
    private final List<Block> blocks = new ArrayList<>();
    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private @Nullable String lead;
    private @Nullable String signoff;
    private @Nullable String jumpFrom;
    private @Nullable String jumpTo;

    private BodyTextBuilder() {}

    static BodyTextBuilder of(PageLayout sheet, RowKind[] kinds, ArticleDraft story) {
        BodyTextBuilder text = new BodyTextBuilder();
        List<Integer> crossheads = new ArrayList<>(story.crossheadRows());
        crossheads.sort(null);
        for (int row : story.titleRows()) {
            String title = sheet.row(row).text();
            int credit = SignOffDetector.besideHeadline(title);
            if (credit < title.length()) {
                text.signoff = ChineseSpacing.strip(title.substring(credit));
            }
        }
        boolean fresh = true;
        for (BodyBlock passage : story.passages()) {
            for (int i = passage.from(); i <= passage.to(); i++) {
                fresh |= text.takeCrossheads(sheet, crossheads, i);
                Row row = sheet.row(i);
                if (kinds[i] == RowKind.CREDIT) {
                    text.signoff = text.signoff == null ? row.text() : text.signoff + " " + row.text();
                    continue;
                }
                if (fresh || kinds[i] == RowKind.OPENING || text.paragraphs.isEmpty()) {
                    text.paragraphs.add(new StringBuilder());
                    text.blocks.add(new Block.Paragraph(""));
                }
                fresh = false;
                text.append(row);
            }
        }
        text.takeCrossheads(sheet, crossheads, sheet.size());
        text.finish();
        return text;
    }

    private boolean takeCrossheads(PageLayout sheet, List<Integer> crossheads, int before) {
        boolean taken = false;
        StringBuilder words = new StringBuilder();
        while (!crossheads.isEmpty() && crossheads.getFirst() < before) {
            int row = crossheads.removeFirst();
            // Rows that stand together are one crosshead that was wrapped.
            words.append(words.isEmpty() || !sheet.gapBefore(row) ? "" : " ")
                    .append(OverprintRemover.undo(sheet.row(row).text()));
            taken = true;
        }
        if (taken) {
            blocks.add(new Block.Crosshead(words.toString()));
        }
        return taken;
    }

    private void append(Row row) {
        StringBuilder paragraph = paragraphs.getLast();
        for (SourceLine line : row.lines()) {
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
                String text = paragraphs.get(next++).toString();
                if (next == 1) {
                    int cut = LeadInDetector.length(text);
                    if (cut > 0) {
                        lead = ChineseSpacing.strip(text.substring(0, cut));
                        text = text.substring(cut);
                    }
                }
                if (next == 1) {
                    JumpMark mark = JumpMark.from(text);
                    if (mark != null) {
                        jumpFrom = mark.page;
                        text = text.substring(mark.cut);
                    }
                }
                if (next == paragraphs.size()) {
                    JumpMark mark = JumpMark.to(text);
                    if (mark != null) {
                        jumpTo = mark.page;
                        text = text.substring(0, mark.cut);
                    }
                    int cut = SignOffDetector.start(text);
                    if (cut < text.length()) {
                        String credit = ChineseSpacing.strip(text.substring(cut));
                        signoff = signoff == null ? credit : credit + " " + signoff;
                        text = text.substring(0, cut);
                    }
                }
                blocks.set(b, new Block.Paragraph(ChineseSpacing.tight(text)));
            }
        }
        blocks.removeIf(block -> block.text().isEmpty());
    }

    List<Block> blocks() {
        return blocks;
    }

    /// The marks that stand in the text itself.
    Jump jump() {
        return new Jump(jumpFrom, jumpTo);
    }

    @Nullable
    String lead() {
        return lead;
    }

    @Nullable
    String signoff() {
        return signoff;
    }
}

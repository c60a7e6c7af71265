package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the articles that open without a lead-in, inside what looked like the article before: where one sign-off has
/// passed, where a reporter is credited at the beginning and another at the end, where the talk turns to something else.
final class SilentStarts {
    private static final double SURE = 3;
    private static final double ASKED_FOR = 1.2;
    private static final int NEAR = 3;
    private static final int AROUND = 12;
    /// Two texts of one article share at least this much of their words by weight, nineteen times in twenty.
    private static final double SAME_TALK = 0.07;

    private static final Pattern FRESH = Pattern.compile(
            "(?:\\d{1,4}年)?\\d{1,2}月\\d{1,2}日[,，上下晚凌].*|(?:近日|日前|昨日|昨天|今日|连日来|记者从|记者昨).*");

    private final Sheet sheet;
    private final RowKind[] kinds;

    private SilentStarts(Sheet sheet, RowKind[] kinds) {
        this.sheet = sheet;
        this.kinds = kinds;
    }

    /// The stories with those cut that hold several articles.
    static List<Story> cut(Sheet sheet, RowKind[] kinds, List<Story> stories) {
        boolean askedFor = headlineBlocks(sheet, kinds) > stories.size();
        SilentStarts starts = new SilentStarts(sheet, kinds);
        List<Story> cut = new ArrayList<>();
        for (Story story : stories) {
            cut.addAll(starts.cut(story, askedFor));
        }
        return cut;
    }

    /// How many blocks of headline rows stand outside of bodies, crossheads aside.
    private static int headlineBlocks(Sheet sheet, RowKind[] kinds) {
        int blocks = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE
                    && !Overprint.isDoubled(sheet.row(i).tight())
                    && (i == 0 || kinds[i - 1] != RowKind.TITLE || sheet.gapBefore(i))) {
                blocks++;
            }
        }
        return blocks;
    }

    private List<Story> cut(Story story, boolean askedFor) {
        List<Paragraph> paragraphs = paragraphs(story);
        List<Integer> cuts = new ArrayList<>();
        int from = 0;
        boolean credited = creditsItsReporter(story);
        for (int p = 1; p < paragraphs.size(); p++) {
            if (paragraphs.get(p - 1).signed) {
                if (credited && p - from > 1) {
                    addBest(paragraphs, from, p, cuts);
                }
                cuts.add(p);
                from = p;
                credited = false;
            }
        }
        if (credited && paragraphs.size() - from > 1 && paragraphs.getLast().signed) {
            addBest(paragraphs, from, paragraphs.size(), cuts);
        } else if (cuts.isEmpty()) {
            addSure(paragraphs, askedFor ? ASKED_FOR : SURE, cuts);
        }
        return cuts.isEmpty() ? List.of(story) : parts(story, paragraphs, cuts);
    }

    private boolean creditsItsReporter(Story story) {
        String head = sheet.head(story.firstRow());
        int lead = LeadIn.length(head);
        return lead > 0 && LeadIn.creditsSomebody(head.substring(0, lead));
    }

    private void addBest(List<Paragraph> paragraphs, int from, int to, List<Integer> cuts) {
        int best = -1;
        double most = -2;
        for (int p = from + 1; p < to; p++) {
            double turn = turn(paragraphs, p, from, to);
            if (turn > most) {
                most = turn;
                best = p;
            }
        }
        if (best > 0) {
            cuts.add(best);
        }
    }

    private void addSure(List<Paragraph> paragraphs, double enough, List<Integer> cuts) {
        int from = 0;
        for (int p = 1; p < paragraphs.size(); p++) {
            if (mayTurn(paragraphs, p) && turn(paragraphs, p, from, paragraphs.size()) >= enough) {
                cuts.add(p);
                from = p;
            }
        }
    }

    /// Whether something else than the words says that an article may begin here.
    private boolean mayTurn(List<Paragraph> paragraphs, int p) {
        Paragraph paragraph = paragraphs.get(p);
        return paragraph.afterHeadline || paragraph.fresh || Math.abs(paragraph.width - paragraphs.get(p - 1).width) >= 2;
    }

    /// How much speaks for an article that opens with paragraph `p`.
    private double turn(List<Paragraph> paragraphs, int p, int from, int to) {
        Paragraph paragraph = paragraphs.get(p);
        if (!paragraph.closedBefore) {
            return -10;
        }
        Words after = union(paragraphs.subList(p, Math.min(to, p + NEAR)));
        Words before = union(paragraphs.subList(Math.max(from, p - NEAR), p));
        Words allAfter = union(paragraphs.subList(p, Math.min(to, p + AROUND)));
        Words allBefore = union(paragraphs.subList(Math.max(from, p - AROUND), p));
        Rarity rarity = new Rarity(paragraphs.subList(Math.max(from, p - AROUND), Math.min(to, p + AROUND)).stream()
                .map(part -> part.words)
                .toList());
        double talk = Math.max(rarity.shared(after, allBefore), rarity.shared(before, allAfter));
        double turn = Math.clamp(60 * (SAME_TALK - talk), -4, 4) * Math.min(1, after.size() / 120.0);
        turn += paragraph.afterHeadline ? 1.5 : 0;
        turn += paragraph.fresh ? 1 : 0;
        turn += Math.abs(paragraph.width - paragraphs.get(p - 1).width) >= 2 ? 0.7 : 0;
        return turn;
    }

    private static Words union(List<Paragraph> paragraphs) {
        return Words.union(paragraphs.stream().map(part -> part.words).toList());
    }

    private static final class Paragraph {
        private final int row;
        private final int width;
        private final boolean afterHeadline;
        private final boolean closedBefore;
        private final boolean fresh;
        private Words words = Words.of("");
        private boolean signed;

        Paragraph(int row, int width, boolean afterHeadline, boolean closedBefore, boolean fresh) {
            this.row = row;
            this.width = width;
            this.afterHeadline = afterHeadline;
            this.closedBefore = closedBefore;
            this.fresh = fresh;
        }
    }

    private List<Paragraph> paragraphs(Story story) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int before = -1;
        for (Passage passage : story.passages()) {
            for (int i = passage.from(); i <= passage.to(); i++) {
                if (kinds[i] == RowKind.OPENING || paragraphs.isEmpty()) {
                    close(paragraphs, text);
                    boolean headline = before >= 0 && i > before + 1 && kinds[i - 1] == RowKind.TITLE;
                    boolean closed = before >= 0 && (kinds[before] == RowKind.CREDIT || sheet.endsSentence(before));
                    paragraphs.add(new Paragraph(
                            i, sheet.width(i), headline, closed, FRESH.matcher(sheet.row(i).tight()).lookingAt()));
                }
                String tight = sheet.row(i).tight();
                if (text.length() < 4000) {
                    text.append(tight, 0, Math.min(tight.length(), 4000));
                }
                paragraphs.getLast().signed = kinds[i] == RowKind.CREDIT ? paragraphs.size() > 1 : sheet.endsSentence(i) && SignOff.endsWithCredit(tight);
                before = i;
            }
        }
        close(paragraphs, text);
        return paragraphs;
    }

    private static void close(List<Paragraph> paragraphs, StringBuilder text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.getLast().words = Words.of(text);
        }
        text.setLength(0);
    }

    private List<Story> parts(Story story, List<Paragraph> paragraphs, List<Integer> cuts) {
        List<Story> parts = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        cuts.stream().distinct().sorted().forEach(p -> rows.add(paragraphs.get(p).row));
        for (Passage passage : story.passages()) {
            int from = passage.from();
            for (int i = from; i <= passage.to(); i++) {
                if (rows.contains(i)) {
                    if (i > from) {
                        add(parts, false, from, i - 1);
                    }
                    from = i;
                    add(parts, true, -1, -1);
                }
            }
            add(parts, false, from, passage.to());
        }
        parts.removeIf(part -> part.passages().isEmpty());
        return parts;
    }

    private void add(List<Story> parts, boolean anew, int from, int to) {
        if (anew) {
            parts.add(new Story());
        } else {
            if (parts.isEmpty()) {
                parts.add(new Story());
            }
            parts.getLast().add(Passages.passage(sheet, kinds, from, to));
        }
    }
}

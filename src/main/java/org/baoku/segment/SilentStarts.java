package org.baoku.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        List<Integer> cuts = printed(paragraphs);
        List<Integer> byTalk = new ArrayList<>();
        int from = 0;
        for (int to : ends(cuts, paragraphs.size())) {
            if (from == 0 && to > 1 && paragraphs.get(to - 1).signed && creditsItsReporter(story)) {
                addBest(paragraphs, from, to, cuts);
            } else {
                boolean framed = paragraphs.get(to - 1).signed || paragraphs.get(from).byline;
                double enough = framed ? SURE + 1.5 : askedFor ? ASKED_FOR : SURE;
                addSure(paragraphs, from, to, enough, !framed && !story.opensWithLeadIn(), byTalk);
            }
            from = to;
        }
        cuts.addAll(byTalk);
        return cuts.isEmpty() ? List.of(story) : parts(story, paragraphs, cuts, byTalk);
    }

    /// The paragraphs before which print itself says that an article ends or begins.
    private static List<Integer> printed(List<Paragraph> paragraphs) {
        List<Integer> cuts = new ArrayList<>();
        for (int p = 1; p < paragraphs.size(); p++) {
            if (paragraphs.get(p - 1).signed || paragraphs.get(p).byline) {
                cuts.add(p);
            }
        }
        return cuts;
    }

    private static List<Integer> ends(List<Integer> cuts, int last) {
        List<Integer> ends = new ArrayList<>(cuts);
        ends.add(last);
        return ends;
    }

    private boolean creditsItsReporter(Story story) {
        String head = sheet.head(story.firstRow());
        int lead = LeadIn.length(head);
        return lead > 0 && LeadIn.creditsSomebody(head.substring(0, lead));
    }

    private void addBest(List<Paragraph> paragraphs, int from, int to, List<Integer> cuts) {
        Rarity rarity = rarity(paragraphs);
        int best = -1;
        double most = -2;
        for (int p = from + 1; p < to; p++) {
            double turn = turn(paragraphs, rarity, p, from, to);
            if (turn > most) {
                most = turn;
                best = p;
            }
        }
        if (best > 0) {
            cuts.add(best);
        }
    }

    private void addSure(List<Paragraph> paragraphs, int first, int to, double enough, boolean heeding, List<Integer> cuts) {
        int from = first;
        @Nullable Rarity rarity = null;
        for (int p = first + 1; p < to; p++) {
            if (!mayTurn(paragraphs, p)) {
                continue;
            }
            if (rarity == null) {
                rarity = rarity(paragraphs);
            }
            double announced = heeding ? announced(paragraphs, rarity, p, from, to) : 0;
            if (turn(paragraphs, rarity, p, from, to) + announced >= enough) {
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

    /// How much more the headline before paragraph `p` says of what follows than of what went before.
    private static double announced(List<Paragraph> paragraphs, Rarity rarity, int p, int from, int to) {
        Words title = paragraphs.get(p).title;
        Words before = union(paragraphs.subList(Math.max(from, p - AROUND), p));
        Words after = union(paragraphs.subList(p, Math.min(to, p + NEAR)));
        return Math.clamp(8 * (rarity.shared(title, after) - rarity.shared(title, before)), 0, 2);
    }

    /// How much speaks for an article that opens with paragraph `p`.
    private double turn(List<Paragraph> paragraphs, Rarity rarity, int p, int from, int to) {
        Paragraph paragraph = paragraphs.get(p);
        if (!paragraph.closedBefore) {
            return -10;
        }
        Words after = union(paragraphs.subList(p, Math.min(to, p + NEAR)));
        Words before = union(paragraphs.subList(Math.max(from, p - NEAR), p));
        Words allAfter = union(paragraphs.subList(p, Math.min(to, p + AROUND)));
        Words allBefore = union(paragraphs.subList(Math.max(from, p - AROUND), p));
        double talk = Math.max(rarity.shared(after, allBefore), rarity.shared(before, allAfter));
        double turn = Math.clamp(60 * (SAME_TALK - talk), -4, 4) * Math.min(1, after.size() / 120.0);
        turn += paragraph.afterHeadline ? 1.5 : 0;
        turn += paragraph.fresh ? 1 : 0;
        turn += Math.abs(paragraph.width - paragraphs.get(p - 1).width) >= 2 ? 0.7 : 0;
        return turn;
    }

    private static Rarity rarity(List<Paragraph> paragraphs) {
        return new Rarity(paragraphs.stream().map(part -> part.words).toList());
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
        private Words title = Words.of("");
        private Words words = Words.of("");
        private boolean signed;
        private boolean byline;

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
                boolean byline = kinds[i] == RowKind.CREDIT && before >= 0 && i > before + 1 && kinds[i - 1] == RowKind.TITLE;
                boolean fresh = before < 0 || kinds[before] != RowKind.CREDIT || !paragraphs.getLast().byline;
                if (byline || (kinds[i] == RowKind.OPENING && fresh) || paragraphs.isEmpty()) {
                    close(paragraphs, text);
                    boolean headline = before >= 0 && i > before + 1 && !kinds[i - 1].isBody();
                    Words title = headline ? title(before + 1, i) : Words.of("");
                    boolean closed = before >= 0 && (kinds[before] == RowKind.CREDIT || sheet.endsSentence(before));
                    paragraphs.add(new Paragraph(
                            i, sheet.width(i), headline, closed, FRESH.matcher(sheet.row(i).tight()).lookingAt()));
                    paragraphs.getLast().title = title;
                }
                String tight = sheet.row(i).tight();
                if (text.length() < 4000) {
                    text.append(tight, 0, Math.min(tight.length(), 4000));
                }
                paragraphs.getLast().byline |= byline;
                paragraphs.getLast().signed = signs(i, paragraphs);
                before = i;
            }
        }
        close(paragraphs, text);
        return paragraphs;
    }

    /// The words of the headline rows from `from` up to `to`.
    private Words title(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(from, to - 5); i < to; i++) {
            if (kinds[i] == RowKind.TITLE) {
                text.append(sheet.row(i).text()).append('，');
            }
        }
        return Words.of(text);
    }

    /// Whether an article's sign-off ends on row `i`.
    private boolean signs(int i, List<Paragraph> paragraphs) {
        if (kinds[i] == RowKind.CREDIT) {
            return paragraphs.size() > 1 && !paragraphs.getLast().byline;
        }
        if (!sheet.endsSentence(i)) {
            return false;
        }
        String tight = sheet.row(i).tight();
        return SignOff.endsWithCredit(i > 0 && tight.length() < 24 ? sheet.row(i - 1).tight() + tight : tight);
    }

    private static void close(List<Paragraph> paragraphs, StringBuilder text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.getLast().words = Words.of(text);
        }
        text.setLength(0);
    }

    private List<Story> parts(Story story, List<Paragraph> paragraphs, List<Integer> cuts, List<Integer> byTalk) {
        List<Story> parts = new ArrayList<>();
        Set<Integer> rows = new HashSet<>();
        cuts.forEach(p -> rows.add(paragraphs.get(p).row));
        Set<Integer> unsure = new HashSet<>();
        byTalk.forEach(p -> unsure.add(paragraphs.get(p).row));
        parts.add(new Story());
        for (Passage passage : story.passages()) {
            int from = passage.from();
            for (int i = from; i <= passage.to(); i++) {
                if (rows.contains(i)) {
                    add(parts.getLast(), from, i - 1);
                    from = i;
                    parts.add(new Story());
                    if (unsure.contains(i)) {
                        parts.getLast().cutByTalk();
                    }
                }
            }
            add(parts.getLast(), from, passage.to());
        }
        parts.removeIf(part -> part.passages().isEmpty());
        return parts;
    }

    private void add(Story story, int from, int to) {
        if (from <= to) {
            story.add(Passages.passage(sheet, kinds, from, to));
        }
    }
}

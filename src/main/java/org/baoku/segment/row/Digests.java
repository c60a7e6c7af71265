package org.baoku.segment.row;

import java.util.List;

/// The columns of briefs of a page, and what each row is in them.
public final class Digests {
    private final List<Row> rows;
    private final List<DigestRows> all;
    private final boolean[] briefs;
    private final boolean[] titles;

    private Digests(List<Row> rows) {
        this.rows = rows;
        all = DigestRows.find(rows);
        briefs = new boolean[rows.size()];
        titles = new boolean[rows.size()];
        all.forEach(this::mark);
    }

    static Digests of(List<Row> rows) {
        return new Digests(rows);
    }

    private void mark(DigestRows digest) {
        if (digest.label() >= 0) {
            titles[digest.label()] = true;
        }
        for (DigestRows.Brief brief : digest.briefs()) {
            briefs[brief.body()] = true;
            titles[brief.row()] |= brief.row() < brief.body();
        }
    }

    /// The columns, in order.
    public List<DigestRows> all() {
        return all;
    }

    /// Whether the text of a brief opens with the row.
    public boolean opensBrief(int i) {
        return briefs[i];
    }

    /// Whether a headline of its own stands above the brief that opens with the row.
    public boolean opensBriefWithHeadline(int i) {
        return i > 0 && briefs[i] && titles[i - 1] && DigestRows.beginsWithMark(rows.get(i - 1));
    }

    /// Whether the row is the name of a column of briefs, or the headline of a brief after its mark.
    public boolean isTitle(int i) {
        return titles[i];
    }
}

package org.baoku.admin.person;

import java.util.List;
import java.util.Map;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.ingest.editing.DuplicatePersonFinder;
import org.baoku.ingest.editing.DuplicatePersonFinder.Pair;
import org.baoku.ingest.editing.PersonEditor;
import org.springframework.stereotype.Component;

/// Officials: persons whom an article names with an office.
@Component
final class OfficialKind implements PersonKind {
    static final String SEGMENT = "officials";

    private final OfficialRepository officials;
    private final DuplicatePersonFinder duplicates;
    private final PersonEditor editor;

    OfficialKind(OfficialRepository officials, DuplicatePersonFinder duplicates, PersonEditor editor) {
        this.officials = officials;
        this.duplicates = duplicates;
        this.editor = editor;
    }

    @Override
    public String segment() {
        return SEGMENT;
    }

    @Override
    public OfficialRepository persons() {
        return officials;
    }

    @Override
    public List<Pair> probableDuplicates() {
        return duplicates.officials();
    }

    @Override
    public List<PrintedOffice> offices(long id) {
        return officials.printedOffices(id);
    }

    @Override
    public List<PersonArticle> samplesWith(long id, String office) {
        return officials.articlesWith(id, office);
    }

    @Override
    public void mergeAll(Map<Long, Long> merged, String by, String reason) {
        editor.correctAll(
                merged.entrySet().stream()
                        .<OfficialCorrection>map(
                                entry -> new OfficialCorrection.Merge(entry.getKey(), entry.getValue()))
                        .toList(),
                by,
                reason);
    }

    @Override
    public long merge(long id, long into, String by, String reason) {
        return editor.correct(new OfficialCorrection.Merge(id, into), by, reason);
    }

    @Override
    public long markDistinct(long id, long other, String by, String reason) {
        return editor.correct(new OfficialCorrection.Distinct(id, other), by, reason);
    }

    @Override
    public long rename(long id, String name, String by, String reason) {
        return editor.correct(new OfficialCorrection.Rename(id, name), by, reason);
    }

    @Override
    public void undo(long correction, String by) {
        editor.undo(correction, by);
    }
}

package org.baoku.admin.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonSummary;
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
    public Optional<PersonSummary> find(long id) {
        return officials.find(id);
    }

    @Override
    public List<PersonSummary> containing(String namePart, int limit) {
        return officials.list(namePart, 0, limit).people();
    }

    @Override
    public List<PersonSummary> named(String name) {
        return officials.named(name);
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
    public List<PersonArticle> samples(long id, int limit) {
        return officials.articles(id, limit);
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

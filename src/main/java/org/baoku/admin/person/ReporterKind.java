package org.baoku.admin.person;

import java.util.List;
import java.util.Map;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.archive.person.ReporterCorrection;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.ingest.editing.DuplicatePersonFinder;
import org.baoku.ingest.editing.DuplicatePersonFinder.Pair;
import org.baoku.ingest.editing.PersonEditor;
import org.springframework.stereotype.Component;

/// Reporters: persons whom a byline credits.
@Component
final class ReporterKind implements PersonKind {
    static final String SEGMENT = "reporters";

    private final ReporterRepository reporters;
    private final DuplicatePersonFinder duplicates;
    private final PersonEditor editor;

    ReporterKind(ReporterRepository reporters, DuplicatePersonFinder duplicates, PersonEditor editor) {
        this.reporters = reporters;
        this.duplicates = duplicates;
        this.editor = editor;
    }

    @Override
    public String segment() {
        return SEGMENT;
    }

    @Override
    public ReporterRepository persons() {
        return reporters;
    }

    @Override
    public List<Pair> probableDuplicates() {
        return duplicates.reporters();
    }

    @Override
    public List<PrintedOffice> offices(long id) {
        return List.of();
    }

    @Override
    public List<PersonArticle> samplesWith(long id, String office) {
        return List.of();
    }

    @Override
    public void mergeAll(Map<Long, Long> merged, String by, String reason) {
        editor.mergeReporters(
                merged.entrySet().stream()
                        .map(entry -> new ReporterCorrection.Merge(entry.getKey(), entry.getValue()))
                        .toList(),
                by,
                reason);
    }

    @Override
    public long merge(long id, long into, String by, String reason) {
        return editor.correct(new ReporterCorrection.Merge(id, into), by, reason);
    }

    @Override
    public long markDistinct(long id, long other, String by, String reason) {
        return editor.correct(new ReporterCorrection.Distinct(id, other), by, reason);
    }

    @Override
    public long rename(long id, String name, String by, String reason) {
        return editor.correct(new ReporterCorrection.Rename(id, name), by, reason);
    }

    @Override
    public void undo(long correction, String by) {
        editor.undoReporter(correction, by);
    }
}

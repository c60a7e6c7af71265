package org.baoku.ingest.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.CorrectionRepository.CorrectionInForce;
import org.baoku.archive.editing.CorrectionRepository.CorrectionRecord;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ChangeReason;
import org.baoku.archive.page.PageChangedException;
import org.baoku.archive.page.PageReadingStore;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.CorrectedReading;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.paper.Correction;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.PrintedText;
import org.springframework.stereotype.Service;

/// Where an editor corrects how a page is split and read. The page is read again with all corrections in force and
/// stored in one step with what was said; the index follows before the call returns.
@Service
public final class PageEditor {
    private static final int TRIES = 5;

    /// Stands for a correction that has no number yet.
    private static final long NEW = 0;

    private final SourceTextLoader texts;
    private final CorrectionRepository corrections;
    private final CorrectedPageReader reader;
    private final PageReadingStore store;
    private final ContinuationLinker joiner;
    private final IndexSynchronizer indexKeeper;

    PageEditor(
            SourceTextLoader texts,
            CorrectionRepository corrections,
            CorrectedPageReader reader,
            PageReadingStore store,
            ContinuationLinker joiner,
            IndexSynchronizer indexKeeper) {
        this.texts = texts;
        this.corrections = corrections;
        this.reader = reader;
        this.store = store;
        this.joiner = joiner;
        this.indexKeeper = indexKeeper;
    }

    /// Whether the page came as printed lines; articles that came already split cannot be corrected line by line.
    ///
    /// @throws IllegalArgumentException where there is no such page
    public boolean isPrinted(long page) {
        return texts.of(page).isPrinted();
    }

    /// The printed lines of a page, by which corrections name what they are about.
    ///
    /// @throws IllegalArgumentException where there is no such page
    public PrintedText printedText(long page) {
        return PrintedText.of(texts.of(page).text());
    }

    /// How often a page was read anew; what an editor saw holds while this stays the same.
    ///
    /// @throws IllegalArgumentException where there is no such page
    public int reading(long page) {
        return corrections
                .reading(page)
                .orElseThrow(() -> new IllegalArgumentException("No page has the number " + page));
    }

    /// Puts a correction in force.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the correction's id, by which it can be undone
    /// @throws CorrectionConflictException where it does not fit the page as it reads; nothing was changed then
    public long correct(long page, Correction correction, String by, String reason) {
        return again(
                () -> {
                    int reading = reading(page);
                    CorrectedReading read = read(page, with(corrections.inForce(page), correction));
                    if (read.conflicts().containsKey(NEW)) {
                        throw new CorrectionConflictException(read.conflicts().get(NEW));
                    }
                    long[] id = new long[1];
                    store.replace(page, read.page(), new ChangeReason(ChangeReason.Step.CORRECTION, by), () -> {
                        corrections.requireReading(page, reading);
                        id[0] = corrections.add(page, correction, by, reason);
                        reader.recordConflicts(page, read);
                    });
                    return id[0];
                },
                page);
    }

    /// Undoes a correction; those made after it stay in force as far as they still fit.
    ///
    /// @throws IllegalArgumentException where no such correction of the page is in force
    public void undo(long page, long correction, String by) {
        again(
                () -> {
                    int reading = reading(page);
                    List<CorrectionInForce> left = new ArrayList<>(corrections.inForce(page));
                    left.removeIf(made -> made.id() == correction);
                    CorrectedReading read = read(page, left);
                    store.replace(page, read.page(), new ChangeReason(ChangeReason.Step.CORRECTION, by), () -> {
                        corrections.requireReading(page, reading);
                        corrections.undo(page, correction, by);
                        reader.recordConflicts(page, read);
                    });
                    return correction;
                },
                page);
    }

    /// Everything ever said about a page, oldest first.
    public List<CorrectionRecord> history(long page) {
        return corrections.history(page);
    }

    /// What was said of one article or of its lines, oldest first.
    public List<CorrectionRecord> history(ArchivedArticle article) {
        List<CorrectionRecord> all = corrections.history(article.page().id());
        if (all.isEmpty()) {
            return all;
        }
        PrintedText print = printedText(article.page().id());
        LineNumbers own = article.print()
                .bodyLines()
                .and(article.print().headlineLines())
                .and(article.print().labelLines());
        Set<Long> about = new HashSet<>();
        for (CorrectionRecord made : all) {
            Correction what = made.correction();
            boolean ofIts = what == null
                    ? about.contains(made.undoes())
                    : what.anchors().stream()
                            .anyMatch(line -> own.contains(print.find(line).orElse(0)));
            if (ofIts) {
                about.add(made.id());
            }
        }
        return all.stream().filter(made -> about.contains(made.id())).toList();
    }

    private CorrectedReading read(long page, List<CorrectionInForce> made) {
        return reader.read(texts.of(page), made);
    }

    private static List<CorrectionInForce> with(List<CorrectionInForce> made, Correction correction) {
        List<CorrectionInForce> all = new ArrayList<>(made);
        all.add(new CorrectionInForce(NEW, correction));
        return all;
    }

    /// Does a step once more where somebody else changed the page between its reading and its storing.
    private long again(LongSupplier step, long page) {
        for (int left = TRIES; ; left--) {
            try {
                long done = step.getAsLong();
                joiner.link(page);
                indexKeeper.catchUp();
                return done;
            } catch (PageChangedException changed) {
                if (left == 1) {
                    throw changed;
                }
            }
        }
    }
}

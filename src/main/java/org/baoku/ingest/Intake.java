package org.baoku.ingest;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.IntakeLog;
import org.baoku.archive.PageStore;
import org.baoku.archive.Stored;
import org.baoku.archive.Stored.Change;
import org.baoku.ingest.FileOutcome.Failed;
import org.baoku.ingest.FileOutcome.PassedOver;
import org.baoku.ingest.FileOutcome.TakenIn;
import org.baoku.ingest.FileOutcome.Unchanged;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.text.Decoding;
import org.baoku.text.Encodings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Takes files in: each is read, split, named, stored and made searchable, or says why not.
@Service
public final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final PageStore store;
    private final IntakeLog intakes;
    private final IndexKeeper indexKeeper;
    private final IssueDesk issueDesk;
    private final PageDesk pageDesk;
    private final Clock clock;
    private final KnowingReader reader;
    private final IssueJoiner joiner;

    Intake(
            PageStore store,
            IntakeLog intakes,
            IndexKeeper indexKeeper,
            IssueDesk issueDesk,
            PageDesk pageDesk,
            KnowingReader reader,
            IssueJoiner joiner,
            Clock clock) {
        this.store = store;
        this.intakes = intakes;
        this.indexKeeper = indexKeeper;
        this.issueDesk = issueDesk;
        this.pageDesk = pageDesk;
        this.reader = reader;
        this.joiner = joiner;
        this.clock = clock;
    }

    /// Hears of every file as it is done.
    @FunctionalInterface
    public interface Progress {
        /// A file is done.
        ///
        /// @param done how many files are done
        /// @param total how many there are
        /// @param last what became of the latest
        void fileDone(int done, int total, FileOutcome last);
    }

    /// Takes in the files at and below these paths: files, folders, zips.
    ///
    /// @param newspaper whose pages they are
    /// @throws IOException where a path leads nowhere or cannot be listed; nothing was taken in then
    public IntakeReport takeIn(List<Path> paths, Newspaper newspaper, Progress progress) throws IOException {
        String origin = paths.stream().map(Path::toString).collect(joining(" "));
        return takeIn(PageFiles.below(paths), newspaper, origin, progress);
    }

    /// Takes in these files, and what lies in those that are zips.
    ///
    /// @param origin where they come from, for the archive's log
    public IntakeReport takeIn(List<IncomingFile> files, Newspaper newspaper, String origin, Progress progress) {
        long intake = intakes.begin(origin);
        List<FileOutcome> outcomes = new ArrayList<>();
        List<IncomingFile> pages = new ArrayList<>();
        for (IncomingFile file : files) {
            if (PageFiles.isZip(file.path())) {
                try {
                    pages.addAll(PageFiles.inZip(file.read()));
                } catch (IOException e) {
                    outcomes.add(new Failed(file.path(), String.valueOf(e.getMessage())));
                }
            } else {
                pages.add(file);
            }
        }
        int total = outcomes.size() + pages.size();
        for (IncomingFile page : pages) {
            FileOutcome outcome = takeIn(page, newspaper);
            outcomes.add(outcome);
            progress.fileDone(outcomes.size(), total, outcome);
        }
        indexKeeper.catchUp();
        intakes.finish(intake);
        return new IntakeReport(outcomes);
    }

    private FileOutcome takeIn(IncomingFile file, Newspaper newspaper) {
        if (!PageFiles.looksLikeText(file.path())) {
            return new PassedOver(file.path());
        }
        try {
            byte[] bytes = file.read();
            Optional<Long> known = store.pageOf(newspaper, bytes);
            return known.isPresent()
                    ? new Unchanged(file.path(), known.get())
                    : readAndStore(file.path(), bytes, newspaper);
        } catch (IOException e) {
            return new Failed(file.path(), String.valueOf(e.getMessage()));
        } catch (DataAccessException e) {
            log.error("{} could not be stored", file.path(), e);
            return new Failed(
                    file.path(), "The database did not take the page; see the log, then take the file in again.");
        }
    }

    private FileOutcome readAndStore(String path, byte[] bytes, Newspaper newspaper) {
        return switch (Encodings.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) -> new Failed(path, Refusal.sentence(reason));
            case Decoding.Decoded(String text, Decoding.Encoding encoding) -> {
                PageOrigin origin = new PageOrigin(
                        newspaper, path, null, PageLabel.ofPath(path).orElse(null), LocalDate.now(clock));
                Page asItReads = reader.read(text, origin);
                Page page = issueDesk
                        .settledDay(origin, asItReads)
                        .map(day -> reader.read(text, origin.givenOn(day)))
                        .orElse(asItReads);
                Stored stored = store.store(origin, bytes, encoding.charset().name(), page);
                pageDesk.hold(stored.pageId());
                joiner.join(stored.pageId());
                indexKeeper.catchUp();
                yield new TakenIn(path, stored.pageId(), page.articles().size(), stored.change() == Change.REPLACED);
            }
        };
    }
}

package org.baoku.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.operation.DatabaseCheck;
import org.baoku.archive.operation.StoredFileCheck;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/// `doctor`: checks the home folder, the database and the index, and says what to do about each problem.
@Command(
        name = "doctor",
        description = "Check database, index and disk of a stopped archive. Ends with 1 when something is wrong.",
        mixinStandardHelpOptions = true)
final class DoctorCommand extends ApplicationCommand {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long MIN_FREE_SPACE = 1024 * MEBIBYTE;
    private static final int MAX_LISTED = 10;
    private static final String REINDEX = "Run the command reindex.";

    private boolean healthy = true;

    DoctorCommand(Class<?> application) {
        super(application);
    }

    @Override
    List<String> adviceIfNotStarted() {
        return wrongLines(
                "The archive cannot be opened; see the reason above.",
                "If it is being served, ask /actuator/health as an admin instead; otherwise do what the reason says.");
    }

    @Override
    int run(ApplicationContext context) throws IOException {
        checkHome(Path.of(context.getEnvironment().getProperty("baoku.home", "data")));
        checkDatabase(context.getBean(DatabaseCheck.class));
        checkNone(
                context.getBean(StoredFileCheck.class).damagedFiles(),
                "All stored files match their checksums.",
                "Stored files do not match their checksums or cannot be read",
                "The disk is failing: restore the last backup on another disk, then ingest these files again.");
        checkAccounts(context.getBean(AccountRepository.class));
        checkIndex(context);
        print(healthy ? "Nothing is wrong." : "Something is wrong; see above.");
        return healthy ? 0 : Commands.FAILED;
    }

    private void checkHome(Path home) throws IOException {
        Path folder = home.toAbsolutePath().normalize();
        FileStore disk = Files.getFileStore(folder);
        String free = disk.getUsableSpace() / MEBIBYTE + " MiB";
        if (disk.getUsableSpace() < MIN_FREE_SPACE) {
            wrong(
                    "Only " + free + " are free below " + folder + ".",
                    "Free at least " + MIN_FREE_SPACE / MEBIBYTE + " MiB: an index is rebuilt beside the one in use.");
        } else {
            ok(free + " are free below " + folder + ".");
        }
        if (!Files.isWritable(folder)) {
            wrong(folder + " cannot be written.", "Make the user that runs the program its owner.");
        } else if (disk.supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(folder).toString().contains("OTHERS_WRITE")) {
            wrong("Every user of this machine can write to " + folder + ".", "Run: chmod o-w " + folder);
        } else {
            ok(folder + " can be written by its owner.");
        }
    }

    private void checkDatabase(DatabaseCheck database) {
        ok(database.versions() + ".");
        checkNone(
                database.unsafeSettings(),
                "The database waits for the disk at each commit.",
                "The database may lose committed data in a crash",
                "Switch these settings on in the server's postgresql.conf.");
        checkNone(
                database.invalidObjects(),
                "All constraints and indexes of the database are valid.",
                "The database has invalid constraints or indexes",
                "Run ALTER TABLE … VALIDATE CONSTRAINT or REINDEX on them.");
        checkNone(
                database.wrongSummaries(),
                "The counts of pages, issues and persons are right.",
                "Counts differ from what they count",
                "Run the command reindex: it counts everything anew.");
        long unfinished = database.unfinishedIntakes();
        if (unfinished > 0) {
            wrong(
                    unfinished + " intakes are unfinished.",
                    "Start the archive: they continue, or can be cancelled at /admin/ingests.");
        } else {
            ok("All intakes are finished.");
        }
    }

    private void checkAccounts(AccountRepository accounts) {
        // An archive that was never served has no account; the first admin is created when it is served.
        if (!accounts.all().isEmpty() && !accounts.hasAdmin()) {
            wrong(
                    "No account is an unlocked admin.",
                    "Start the archive with BAOKU_ADMIN_PASSWORD: the account admin is created.");
        }
    }

    private void checkIndex(BeanFactory context) {
        ArticleIndex index = context.getBean(ArticleIndex.class);
        checkNone(
                index.damagedFiles(),
                "All files of the index match their checksums.",
                "Files of the index are damaged",
                "Check the disk. Then start the archive or run the command reindex: the index is built again.");
        long archive = context.getBean(RevisionLog.class).current();
        long indexed = index.revision();
        if (indexed < archive) {
            wrong(
                    "The index is behind: it is at revision " + indexed + ", the archive at " + archive + ".",
                    "Start the archive, which updates it, or run the command reindex.");
        } else if (indexed > archive) {
            wrong(
                    "The index is of another archive: it is at revision " + indexed + ", the archive at " + archive
                            + ".",
                    REINDEX);
        } else {
            ok("The index is at the archive's revision, " + archive + ".");
        }
        long[] stored = context.getBean(DatabaseCheck.class).articleIds();
        long[] found = index.ids();
        Arrays.sort(found);
        checkNone(
                difference(stored, found),
                "All " + stored.length + " articles can be found.",
                "Articles cannot be found",
                REINDEX);
        checkNone(
                difference(found, stored),
                "The index contains no other articles.",
                "The index contains articles that are not in the archive",
                REINDEX);
        if (found.length != LongStream.of(found).distinct().count()) {
            wrong("The index contains some articles twice.", REINDEX);
        }
    }

    /// The ids of the first array that are not in the second, which is sorted.
    private static List<String> difference(long[] ids, long[] sorted) {
        return LongStream.of(ids)
                .filter(id -> Arrays.binarySearch(sorted, id) < 0)
                .mapToObj(Long::toString)
                .toList();
    }

    private void checkNone(List<String> problems, String ifNone, String complaint, String action) {
        if (problems.isEmpty()) {
            ok(ifNone);
        } else {
            String listed = problems.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
            String more = problems.size() > MAX_LISTED ? " and " + (problems.size() - MAX_LISTED) + " more" : "";
            wrong(complaint + ": " + listed + more + ".", action);
        }
    }

    private void ok(String result) {
        print("ok     " + result);
    }

    private void wrong(String problem, String action) {
        healthy = false;
        wrongLines(problem, action).forEach(this::print);
    }

    private static List<String> wrongLines(String problem, String action) {
        return List.of("WRONG  " + problem, "       " + action);
    }
}

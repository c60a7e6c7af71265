package org.baoku.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.operation.DatabaseCheck;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `doctor`: says what is wrong with the archive and what to do about it.
@Command(
        name = "doctor",
        description = "Check database, index and disk of a stopped archive. Ends with 1 when something is wrong.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long ROOM_NEEDED = 1024 * MEBIBYTE;
    private static final int SHOWN = 10;
    private static final String REINDEX = "Run the command reindex.";

    private final Commands commands;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    private boolean healthy = true;

    DoctorCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException {
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            wrong(
                    "The archive cannot be opened; the reason stands above.",
                    "While it is served, ask /actuator/health as an admin instead; otherwise do what the reason says.");
            return Commands.FAILED;
        }
        try (ConfigurableApplicationContext application = started.get()) {
            lookAtHome(Path.of(application.getEnvironment().getProperty("baoku.home", "data")));
            lookAtDatabase(application);
            lookAtIndex(application);
        }
        tell(healthy ? "Nothing is wrong." : "Something is wrong; see above.");
        return healthy ? 0 : Commands.FAILED;
    }

    private void lookAtHome(Path home) throws IOException {
        Path folder = home.toAbsolutePath().normalize();
        FileStore disk = Files.getFileStore(folder);
        String room = disk.getUsableSpace() / MEBIBYTE + " MiB";
        if (disk.getUsableSpace() < ROOM_NEEDED) {
            wrong(
                    "Only " + room + " are free below " + folder + ".",
                    "Make room: an index is built beside the old one.");
        } else {
            good(room + " are free below " + folder + ".");
        }
        if (!Files.isWritable(folder)) {
            wrong(folder + " cannot be written.", "Give it to the user who runs the program.");
        } else if (disk.supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(folder).toString().contains("OTHERS_WRITE")) {
            wrong("Anybody on this machine can write to " + folder + ".", "chmod o-w " + folder);
        } else {
            good(folder + " can be written by its owner.");
        }
    }

    private void lookAtDatabase(BeanFactory application) {
        DatabaseCheck checkup = application.getBean(DatabaseCheck.class);
        good(checkup.versions() + ".");
        judge(
                checkup.unsafeSettings(),
                "The database waits for the disk.",
                "The database may lose what it said it had stored",
                "Set it on in the server's postgresql.conf.");
        judge(
                checkup.unsoundParts(),
                "All constraints and indexes of the database are whole.",
                "The database has parts that are not whole",
                "Run ALTER TABLE … VALIDATE CONSTRAINT or REINDEX on them.");
        judge(
                checkup.damagedFiles(),
                "All files are what they were when they came.",
                "Files are no longer what they were when they came",
                "The disk is failing: restore the last backup on another, then take these files in again.");
        long unfinished = checkup.unfinishedIntakes();
        if (unfinished > 0) {
            wrong(
                    unfinished + " intakes have not come to their end.",
                    "Start the archive: they go on, or can be cancelled at /admin/ingests.");
        } else {
            good("All intakes have come to their end.");
        }
        // An archive that was never served has no admin yet, and gets one when it is.
        boolean anybody = !application.getBean(AccountRepository.class).all().isEmpty();
        if (anybody && !application.getBean(AccountRepository.class).hasAdmin()) {
            wrong("Nobody is an admin.", "Start the archive with BAOKU_ADMIN_PASSWORD: the account admin is made.");
        }
    }

    private void lookAtIndex(BeanFactory application) {
        ArticleIndex index = application.getBean(ArticleIndex.class);
        long archive = application.getBean(RevisionLog.class).current();
        long indexed = index.revision();
        if (indexed < archive) {
            wrong(
                    "The index is behind: it stands at revision " + indexed + ", the archive at " + archive + ".",
                    "Start the archive, which makes it up, or run the command reindex.");
        } else if (indexed > archive) {
            wrong("The index is of another archive: it stands at " + indexed + ", the archive at " + archive, REINDEX);
        } else {
            good("The index stands at the archive's revision, " + archive + ".");
        }
        long[] stored = application.getBean(DatabaseCheck.class).articles();
        long[] found = index.ids();
        Arrays.sort(found);
        judge(
                without(stored, found),
                "All " + stored.length + " articles can be found.",
                "Articles cannot be found",
                REINDEX);
        judge(
                without(found, stored),
                "The index holds nothing else.",
                "Articles are found that are no longer in the archive",
                REINDEX);
        if (found.length != LongStream.of(found).distinct().count()) {
            wrong("Some articles are found twice.", REINDEX);
        }
    }

    private static List<String> without(long[] some, long[] others) {
        return LongStream.of(some)
                .filter(id -> Arrays.binarySearch(others, id) < 0)
                .mapToObj(Long::toString)
                .toList();
    }

    private void judge(List<String> faults, String praise, String complaint, String whatToDo) {
        if (faults.isEmpty()) {
            good(praise);
        } else {
            String some = faults.stream().limit(SHOWN).collect(Collectors.joining(", "));
            String more =
                    faults.size() > SHOWN ? String.format(Locale.ROOT, " and %d more", faults.size() - SHOWN) : "";
            wrong(complaint + ": " + some + more + ".", whatToDo);
        }
    }

    private void good(String sentence) {
        tell("ok     " + sentence);
    }

    private void wrong(String sentence, String whatToDo) {
        healthy = false;
        tell("WRONG  " + sentence);
        tell("       " + whatToDo);
    }

    private void tell(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}

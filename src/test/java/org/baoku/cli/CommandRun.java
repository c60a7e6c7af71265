package org.baoku.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.Baoku;
import org.baoku.TestDatabase;

/// A command that was run within the test's own process, which saves the start of a JVM.
///
/// @param output what it printed to both streams, without the log
record CommandRun(int exitCode, String output) {
    /// Runs a command that needs no archive.
    static CommandRun of(String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output, true);
        return new CommandRun(new Commands(Baoku.class, printer, printer).execute(arguments), output.toString());
    }

    /// An archive that commands work on.
    ///
    /// @param database where its database is; empty for the program's own server below the home folder
    record Archive(Path home, Optional<TestDatabase> database) {
        static Archive in(Path home) {
            return new Archive(home, Optional.of(TestDatabase.create()));
        }

        /// An archive without any table, for a restore.
        static Archive unmigrated(Path home) {
            return new Archive(home, Optional.of(TestDatabase.empty()));
        }

        static Archive onItsOwnServer(Path home) {
            return new Archive(home, Optional.empty());
        }

        CommandRun run(String... arguments) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.add("--baoku.home=" + home);
            database.ifPresent(named -> all.addAll(named.arguments()));
            return CommandRun.of(all.toArray(String[]::new));
        }
    }
}

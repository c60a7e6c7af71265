package org.baoku.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    record Archive(Path home, TestDatabase database) {
        static Archive in(Path home) {
            return new Archive(home, TestDatabase.create());
        }

        CommandRun run(String... arguments) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.add("--baoku.home=" + home);
            all.addAll(database.arguments());
            return CommandRun.of(all.toArray(String[]::new));
        }
    }
}

package org.baoku;

import org.baoku.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: serves the archive, or executes a command.
@SpringBootApplication
public class Baoku {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /// As many as the JDK allows. A virtual thread that loads a class keeps its carrier while it waits for a
    /// lock; with a carrier for each core, the first requests after a start could keep all of them and wait for
    /// ever for one that has none.
    private static final String MANY = "256";

    /// Starts the program and exits with the command's exit code unless that is 0: while the archive is served, the
    /// process goes on after `main` returns.
    public static void main(String... args) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, MANY);
        }
        int exitCode = new Commands(Baoku.class).execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

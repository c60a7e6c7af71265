package org.baoku;

import org.baoku.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: serves the archive, or executes a command.
@SpringBootApplication
public class Baoku {
    /// Starts the program and exits with the command's exit code unless that is 0: while the archive is served, the
    /// process goes on after `main` returns.
    public static void main(String... args) {
        int exitCode = new Commands(Baoku.class).execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

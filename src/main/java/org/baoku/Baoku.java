package org.baoku;

import org.baoku.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: serves the archive, or does what a command says.
@SpringBootApplication
public class Baoku {
    /// Starts the program; ends it with the command's exit code where that is not 0.
    public static void main(String... args) {
        int exitCode = new Commands(Baoku.class).execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

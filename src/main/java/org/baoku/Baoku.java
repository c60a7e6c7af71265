package org.baoku;

import org.baoku.cli.SegmentCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program.
@Command(name = "baoku", subcommands = SegmentCommand.class)
public final class Baoku {
    private Baoku() {}

    public static void main(String... args) {
        System.exit(new CommandLine(new Baoku()).execute(args));
    }
}

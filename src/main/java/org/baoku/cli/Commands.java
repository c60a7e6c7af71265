package org.baoku.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baoku.archive.operation.EarlyServerStart;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// The command line: parses the arguments and executes the command, or serves the archive where none is named.
@Command(
        name = "baoku",
        description = "A searchable archive of Chinese newspaper issues. Without a command: serve it.",
        footer = "Settings follow as --name=value, for instance --baoku.home=DIR or --spring.datasource.url=URL.",
        mixinStandardHelpOptions = true)
public final class Commands implements Callable<Integer> {
    /// The exit code of a command that failed.
    static final int FAILED = 1;

    /// The exit code for an invalid command line.
    static final int MISUSED = 2;

    private final Class<?> application;
    private final PrintWriter out;
    private final PrintWriter err;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    /// @param application the class that the application is started from
    public Commands(Class<?> application) {
        this(application, writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    /// @param out where results are printed
    /// @param err where messages and errors are printed
    Commands(Class<?> application, PrintWriter out, PrintWriter err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    private CommandLine commandLine() {
        return new CommandLine(this)
                .addSubcommand(new SegmentCommand())
                .addSubcommand(new IngestCommand(application))
                .addSubcommand(new ImportCommand(application))
                .addSubcommand(new ExportCommand(application))
                .addSubcommand(new ReindexCommand(application))
                .addSubcommand(new BackupCommand(application))
                .addSubcommand(new RestoreCommand(application))
                .addSubcommand(new DoctorCommand(application))
                .addSubcommand(new PasswordCommand(application))
                .setOut(out)
                .setErr(err);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /// Executes the command that the arguments name. Where all of them are settings, none is named, and reading what
    /// commands there are would only make the start of the server longer.
    ///
    /// @return the exit code; 0 also where the program has started serving
    public int execute(String... args) {
        if (Arrays.stream(args).allMatch(argument -> argument.startsWith("--") && argument.contains("="))) {
            settings.addAll(List.of(args));
            return call();
        }
        return commandLine().execute(args);
    }

    /// The settings before the command's name.
    List<String> settings() {
        return List.copyOf(settings);
    }

    /// Serves the archive.
    @Override
    public Integer call() {
        Optional<String> unknown =
                settings.stream().filter(setting -> !setting.startsWith("-")).findFirst();
        if (unknown.isPresent()) {
            err.println("There is no command " + unknown.get() + ".");
            commandLine().usage(err);
            return MISUSED;
        }
        try {
            SettingArguments.check(settings);
        } catch (CommandFailedException e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
        try {
            SpringApplication spring = new SpringApplication(application);
            spring.addInitializers(new EarlyServerStart());
            spring.run(settings.toArray(String[]::new));
            return 0;
        } catch (RuntimeException loggedBySpring) {
            return FAILED;
        }
    }
}

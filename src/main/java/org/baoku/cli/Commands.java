package org.baoku.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baoku.archive.account.AuditLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// The command line: serves the archive when no command is named.
@Command(
        name = "baoku",
        description = "A searchable archive of Chinese newspaper issues. Without a command: serve it.",
        footer = "Settings follow as --name=value, for instance --baoku.home=DIR or --spring.datasource.url=URL.",
        mixinStandardHelpOptions = true)
public final class Commands implements Callable<Integer> {
    /// The exit code when something failed.
    static final int FAILED = 1;

    /// The exit code when the command line cannot be read.
    static final int MISUSED = 2;

    private final Class<?> application;
    private final CommandLine commandLine;

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
        commandLine = new CommandLine(this)
                .addSubcommand(new SegmentCommand())
                .addSubcommand(new IngestCommand(this))
                .addSubcommand(new ImportCommand(this))
                .addSubcommand(new ExportCommand(this))
                .addSubcommand(new ReindexCommand(this))
                .addSubcommand(new BackupCommand(this))
                .addSubcommand(new RestoreCommand(this))
                .addSubcommand(new DoctorCommand(this))
                .addSubcommand(new PasswordCommand(this))
                .setOut(out)
                .setErr(err);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /// Does what the arguments say.
    ///
    /// @return the exit code; 0 also where the program goes on serving
    public int execute(String... args) {
        return commandLine.execute(args);
    }

    @Override
    public Integer call() {
        Optional<String> stray =
                settings.stream().filter(setting -> !setting.startsWith("--")).findFirst();
        if (stray.isPresent()) {
            commandLine.getErr().println("There is no command " + stray.get() + ".");
            commandLine.usage(commandLine.getErr());
            return MISUSED;
        }
        try {
            new SpringApplication(application).run(settings.toArray(String[]::new));
            return 0;
        } catch (RuntimeException toldByTheApplication) {
            return FAILED;
        }
    }

    /// Starts the application without its web server, quietly.
    ///
    /// @param arguments settings, as `--name=value`
    /// @return nothing where it did not start; the reason has been told
    Optional<ConfigurableApplicationContext> startWithoutWeb(List<String> arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        spring.setAdditionalProfiles("command");
        try {
            return Optional.of(spring.run(arguments.toArray(String[]::new)));
        } catch (RuntimeException toldByTheApplication) {
            return Optional.empty();
        }
    }

    /// Does what changes the archive, and has it written down who did it and how it ended.
    ///
    /// @param work its exit code
    int writtenDown(ConfigurableApplicationContext application, String command, Work work) throws IOException {
        AuditLog audit = application.getBean(AuditLog.class);
        String person = System.getProperty("user.name", "");
        long entry = audit.begin(person, "", command);
        int exitCode = FAILED;
        try {
            exitCode = work.run();
            return exitCode;
        } finally {
            audit.end(entry, person, exitCode, "");
        }
    }

    /// What a command does once the application has started.
    @FunctionalInterface
    interface Work {
        int run() throws IOException;
    }
}

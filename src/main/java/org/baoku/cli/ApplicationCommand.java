package org.baoku.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.operation.EarlyServerStart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// A command that runs in the application's context, without its web server.
///
/// [#call] checks the arguments, starts the context with the settings of the command line, runs the command, closes
/// the context and returns the exit code. Messages go to standard error.
abstract class ApplicationCommand implements Callable<Integer> {
    private final Class<?> application;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    /// @param application the class that the application is started from
    ApplicationCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public final Integer call() throws IOException {
        try {
            List<String> allSettings = settings();
            SettingArguments.check(allSettings);
            checkArguments();
            Optional<ConfigurableApplicationContext> started = start(allSettings);
            if (started.isEmpty()) {
                adviceIfNotStarted().forEach(this::print);
                return Commands.FAILED;
            }
            try (ConfigurableApplicationContext context = started.get()) {
                return run(context);
            }
        } catch (CommandFailedException e) {
            print(String.valueOf(e.getMessage()));
            return e.exitCode();
        }
    }

    /// Checks the arguments before the application is started.
    ///
    /// @throws CommandFailedException where the command cannot be executed with them
    void checkArguments() throws CommandFailedException {}

    /// What the user can do where the application does not start, a line each. Spring has logged the cause already.
    List<String> adviceIfNotStarted() {
        return List.of();
    }

    /// Executes the command.
    ///
    /// @return the exit code
    /// @throws CommandFailedException where the command fails, with a message for the user
    /// @throws IOException for an unexpected error, which is reported with its stack trace
    abstract int run(ApplicationContext context) throws IOException, CommandFailedException;

    /// Executes a part of the command that changes the archive, with an entry in the audit log. The entry has the
    /// user of the operating system and the exit code.
    ///
    /// @param action the command as the audit log shows it
    final int audited(BeanFactory context, String action, AuditedWork work) throws IOException, CommandFailedException {
        AuditLog audit = context.getBean(AuditLog.class);
        String user = System.getProperty("user.name", "");
        long entry = audit.begin(user, "", action);
        int exitCode = Commands.FAILED;
        try {
            exitCode = work.run();
            return exitCode;
        } finally {
            audit.end(entry, user, exitCode, "");
        }
    }

    /// A part of a command that changes the archive; returns the exit code.
    @FunctionalInterface
    interface AuditedWork {
        int run() throws IOException, CommandFailedException;
    }

    /// Prints a line to standard error.
    final void print(String line) {
        if (spec != null) {
            spec.commandLine().getErr().println(line);
        }
    }

    /// The settings before and after the command's name; the later of two counts.
    private List<String> settings() {
        List<String> all = new ArrayList<>();
        if (spec != null && spec.root().userObject() instanceof Commands commands) {
            all.addAll(commands.settings());
        }
        all.addAll(settings);
        return all;
    }

    private Optional<ConfigurableApplicationContext> start(List<String> allSettings) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setAdditionalProfiles("command");
        spring.addInitializers(new EarlyServerStart());
        try {
            return Optional.of(spring.run(allSettings.toArray(String[]::new)));
        } catch (RuntimeException loggedBySpring) {
            return Optional.empty();
        }
    }
}

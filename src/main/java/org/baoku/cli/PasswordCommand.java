package org.baoku.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Summary;
import org.baoku.security.PasswordReset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// `password NAME`: a new password for somebody who lost theirs.
@Command(
        name = "password",
        description = "Give somebody a new password, shown once, and open their account if it was locked.",
        mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {
    private final Commands commands;

    @Parameters(paramLabel = "NAME", description = "Whose password is lost.")
    private String name = "";

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    PasswordCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException {
        Optional<ConfigurableApplicationContext> started = commands.startWithoutWeb(settings);
        if (started.isEmpty()) {
            tell("Where the archive is being served, another admin sets passwords at /admin/accounts;"
                    + " if there is none, stop it first.");
            return Commands.FAILED;
        }
        try (ConfigurableApplicationContext application = started.get()) {
            return commands.writtenDown(application, "password " + name, () -> renew(application));
        }
    }

    private int renew(BeanFactory application) {
        Optional<String> password = application.getBean(PasswordReset.class).reset(name);
        if (password.isPresent()) {
            tell("The new password of " + name + " is " + password.get() + " (it is shown only this once).");
            return 0;
        }
        String known = application.getBean(AccountRepository.class).all().stream()
                .map(Summary::name)
                .collect(Collectors.joining(", "));
        tell("There is nobody called " + name + ". "
                + (known.isEmpty() ? "Start the archive: it gets an admin then." : "There are: " + known + "."));
        return Commands.FAILED;
    }

    private void tell(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}

package org.baoku.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Summary;
import org.baoku.security.PasswordReset;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `password NAME`: sets a new random password for an account.
@Command(
        name = "password",
        description = "Set a new password for an account, shown once, and unlock the account.",
        mixinStandardHelpOptions = true)
final class PasswordCommand extends ApplicationCommand {
    @Parameters(paramLabel = "NAME", description = "The name of the account.")
    private String name = "";

    PasswordCommand(Class<?> application) {
        super(application);
    }

    @Override
    List<String> adviceIfNotStarted() {
        return List.of("While the archive is being served, another admin can set passwords at /admin/accounts;"
                + " if there is no other admin, stop the archive first.");
    }

    @Override
    int run(ApplicationContext context) throws IOException, CommandFailedException {
        return audited(context, "password " + name, () -> resetPassword(context));
    }

    private int resetPassword(BeanFactory context) throws CommandFailedException {
        Optional<String> password = context.getBean(PasswordReset.class).reset(name);
        if (password.isEmpty()) {
            throw new CommandFailedException("There is no account " + name + ". " + accounts(context));
        }
        print("The new password of " + name + " is " + password.get() + " (it is shown only once).");
        return 0;
    }

    private static String accounts(BeanFactory context) {
        List<Summary> accounts = context.getBean(AccountRepository.class).all();
        return accounts.isEmpty()
                ? "The archive has no account yet: the account admin is created when it is first served."
                : "The accounts are: " + accounts.stream().map(Summary::name).collect(Collectors.joining(", ")) + ".";
    }
}

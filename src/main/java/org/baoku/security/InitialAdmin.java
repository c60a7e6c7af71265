package org.baoku.security;

import java.util.Optional;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Gives a new archive its admin, and says where the pages are once they can be read.
@Component
@ConditionalOnWebApplication
final class InitialAdmin {
    private static final Logger log = LoggerFactory.getLogger(InitialAdmin.class);
    private static final String NAME = "admin";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final AccessProperties properties;
    private final Environment environment;

    InitialAdmin(
            AccountRepository accounts, PasswordEncoder encoder, AccessProperties properties, Environment environment) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        String signIn = makeAdmin()
                .map(password -> "as " + NAME + " with the password " + password + " (it is shown only this once)")
                .orElse("as " + NAME + " with the password that was set or shown when the archive was made");
        log.info("Baoku is at {} ; an admin signs in at {}/admin {}", address, address, signIn);
    }

    /// Adds the admin where there is none.
    ///
    /// @return the password, if it had to be made up
    private Optional<String> makeAdmin() {
        if (accounts.anyAdmin()) {
            return Optional.empty();
        }
        boolean given = !properties.adminPassword().isBlank();
        String password = given ? properties.adminPassword() : SecretGenerator.password();
        if (PasswordRules.objection(NAME, password).isPresent()) {
            log.warn("The first admin's password is short or common: change it on the page /account");
        }
        accounts.put(new Account(NAME, encoder.encode(password), Role.ADMIN));
        return given ? Optional.empty() : Optional.of(password);
    }
}

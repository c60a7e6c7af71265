package org.baoku.security;

import java.util.Optional;
import org.baoku.archive.ArchiveNode;
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

/// Creates the admin account of a new archive at start-up, and logs the URL and the sign-in once the server
/// is ready.
@Component
@ConditionalOnWebApplication
final class InitialAdmin {
    private static final Logger log = LoggerFactory.getLogger(InitialAdmin.class);
    private static final String NAME = "admin";

    private final ArchiveNode node;
    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final AccessProperties properties;
    private final Environment environment;

    InitialAdmin(
            ArchiveNode node,
            AccountRepository accounts,
            PasswordEncoder encoder,
            AccessProperties properties,
            Environment environment) {
        this.node = node;
        this.accounts = accounts;
        this.encoder = encoder;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String url = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        String signIn = createIfMissing()
                .map(password -> "as " + NAME + " with the password " + password + " (it is shown only this once)")
                .orElse("as " + NAME + " with the password that was set or shown when the archive was created");
        log.info("Baoku is at {} ; an admin signs in at {}/admin {}", url, url, signIn);
    }

    /// Creates the account unless the archive has an admin. Of several nodes that start at once, one does so.
    ///
    /// @return the password if it was generated
    private Optional<String> createIfMissing() {
        if (!node.isLeader() || accounts.hasAdmin()) {
            return Optional.empty();
        }
        boolean configured = !properties.adminPassword().isBlank();
        String password = configured ? properties.adminPassword() : SecretGenerator.password();
        if (PasswordRules.violation(NAME, password).isPresent()) {
            log.warn("The password of the initial admin is short or common: change it at /account");
        }
        accounts.save(new Account(NAME, encoder.encode(password), Role.ADMIN));
        return configured ? Optional.empty() : Optional.of(password);
    }
}

package org.baoku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The whole application with the seeds ingested, served on a free port; shared by all tests that extend
/// this class and add no setting.
///
/// Tests that share the application change it, so their classes run one after the other ([SharedApplicationLock]). A
/// subclass with settings of its own gets an application of its own, with a new database and a new home folder, and
/// runs beside them.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "baoku.security.admin-password=" + ServedArchive.ADMIN_PASSWORD,
            // All tests come from one address.
            "baoku.security.sign-ins-per-minute=0",
            "baoku.warm-up=false",
            // On a busy machine all connections may be in use for longer than the two seconds that a reader waits.
            "spring.datasource.hikari.connection-timeout=30000",
            // Few tests need the model, which takes seconds to load.
            "baoku.meaning.enabled=false",
        })
@Import(LightPasswordHashing.class)
@ExtendWith(ApplicationClosing.class)
@ResourceLock(providers = SharedApplicationLock.class)
public abstract class ServedArchive {
    protected static final String ADMIN_PASSWORD = "correct horse";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void newDatabaseAndHome(DynamicPropertyRegistry settings) {
        String url = TestDatabase.create().url();
        String home = newFolder();
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("baoku.home", () -> home);
    }

    /// A new folder below the system's temporary folder.
    protected static String newFolder() {
        try {
            return Files.createTempDirectory("baoku-test-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address at which the application is served.
    protected String address() {
        return "http://localhost:" + port;
    }

    /// A client of the application that follows no redirect and has not signed in.
    protected RestTestClient client() {
        return RestTestClient.bindToServer().baseUrl(address()).build();
    }
}

package org.baoku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The whole application on a new home folder with the seeds taken in, served on a port of its own; one for all
/// tests that extend this.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "baoku.security.admin-password=" + ServedArchive.ADMIN_PASSWORD,
            // All tests come from one address.
            "baoku.security.sign-ins-per-minute=0",
            // A test that wants a home of its own names baoku.home itself.
            "baoku.home=${baoku.shared-test-home}"
        })
public abstract class ServedArchive {
    protected static final String ADMIN_PASSWORD = "correct horse";

    @LocalServerPort
    private int port;

    private static final String HOME = newFolder();

    @DynamicPropertySource
    static void newHome(DynamicPropertyRegistry settings) {
        settings.add("baoku.shared-test-home", () -> HOME);
    }

    /// A new home folder, for a test that wants an application of its own.
    protected static String newFolder() {
        try {
            return Files.createTempDirectory("baoku-test-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the application is served.
    protected String address() {
        return "http://localhost:" + port;
    }

    /// A client of the application that follows no redirect and has not signed in.
    protected RestTestClient client() {
        return RestTestClient.bindToServer().baseUrl(address()).build();
    }
}

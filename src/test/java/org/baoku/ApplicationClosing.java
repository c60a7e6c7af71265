package org.baoku;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Closes the application of a class that extends [ServedArchive] when all tests have run.
///
/// Otherwise it would be closed when the process ends, at the same moment as the database server; a job that has just
/// begun a query would then wait half a minute for a connection.
final class ApplicationClosing implements BeforeAllCallback {
    private static final Namespace APPLICATIONS = Namespace.create(ApplicationClosing.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        if (application instanceof ConfigurableApplicationContext open) {
            test.getRoot().getStore(APPLICATIONS).computeIfAbsent(application, _ -> open, AutoCloseable.class);
        }
    }
}

package org.baoku.archive.operation;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Begins to start the embedded server, where one is used, as soon as the settings are known: it takes a second, in
/// which Spring looks for the parts of the program.
public final class EarlyServerStart implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        if (DataSourceConfiguration.namesServer(context.getEnvironment())) {
            return;
        }
        Binder.get(context.getEnvironment())
                .bind("baoku.home", Path.class)
                .ifBound(home -> register(ServerStart.begin(home), context.getDefaultListableBeanFactory()));
    }

    /// Has it stopped after all beans that use it, and also where these are never made.
    private static void register(ServerStart start, DefaultListableBeanFactory beans) {
        String name = ServerStart.class.getName();
        beans.registerSingleton(name, start);
        beans.registerDisposableBean(name, start);
    }
}

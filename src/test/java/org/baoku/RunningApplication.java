package org.baoku;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The application, started and stopped by a test within the test's own process.
///
/// Tests that need no start or stop of their own extend [ServedArchive]; tests that kill the program use
/// [ProgramProcess].
public final class RunningApplication implements AutoCloseable {
    private static final String MODEL = "--baoku.meaning.enabled=";

    private final ConfigurableApplicationContext context;

    private RunningApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts the application on a home folder and a database.
    ///
    /// @param settings further settings, as `--name=value`
    public static RunningApplication start(Path home, TestDatabase database, String... settings) {
        List<String> all = new ArrayList<>(database.arguments());
        all.addAll(List.of(settings));
        return start(List.of(Baoku.class), home, all.toArray(String[]::new));
    }

    /// Starts the application together with other configuration classes.
    public static RunningApplication start(List<Class<?>> sources, Path home, String... settings) {
        List<String> arguments =
                new ArrayList<>(List.of("--baoku.home=" + home, "--server.port=0", "--baoku.warm-up=false"));
        if (List.of(settings).stream().noneMatch(setting -> setting.startsWith(MODEL))) {
            // Few tests need the model, which takes seconds to load.
            arguments.add(MODEL + "false");
        }
        arguments.addAll(List.of(settings));
        return new RunningApplication(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .sources(LightPasswordHashing.class)
                .run(arguments.toArray(String[]::new)));
    }

    /// The address at which it is served.
    public String address() {
        return "http://localhost:"
                + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.baoku.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.baoku.Baoku;
import org.baoku.archive.GeneratedArchive;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Fills a new home folder with a [GeneratedArchive] on its own embedded PostgreSQL. The index is built by
/// the command `reindex`.
///
/// Arguments: the folder, the number of articles.
public final class ArchiveGenerator {
    private ArchiveGenerator() {}

    /// Runs the generator.
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path home = Path.of(arguments[0]);
        int articles = Integer.parseInt(arguments[1]);
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Baoku.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .run("--baoku.home=" + home, "--baoku.ingest.seeds=" + home.resolve("none"), "--baoku.warm-up=false")) {
            long begun = System.nanoTime();
            GeneratedArchive.fill(program.getBean(DataSource.class), articles);
            out.println(String.format(Locale.ROOT, "Filled in %.1f s", (System.nanoTime() - begun) / 1e9));
        }
    }
}

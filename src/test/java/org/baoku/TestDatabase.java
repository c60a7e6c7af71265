package org.baoku;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of its own for a test: an empty archive on the current schema.
///
/// One PostgreSQL server runs for each test JVM. The migrations run once, on a template; every database is a copy of
/// it.
///
/// @param name its name on the server
public record TestDatabase(String name) {
    private static final EmbeddedPostgres SERVER = startServer();
    private static final String TEMPLATE = template();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, DataSource> POOLS = new ConcurrentHashMap<>();
    private static final ScheduledExecutorService POOL_TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pools of tests").factory());

    /// A new database with all migrations applied.
    public static TestDatabase create() {
        return copyOf(TEMPLATE);
    }

    /// A new database without any table.
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    private static TestDatabase copyOf(String template) {
        String name = "archive_" + COUNT.incrementAndGet();
        // copies the files instead of writing every block to the log
        administrator()
                .sql("create database " + name + " template " + template + " strategy file_copy")
                .update();
        return new TestDatabase(name);
    }

    /// The address by which a program reaches it.
    public String url() {
        return SERVER.getJdbcUrl("postgres", name);
    }

    /// The program's settings for it, as command line arguments.
    public List<String> arguments() {
        return List.of("--spring.datasource.url=" + url(), "--spring.datasource.username=postgres");
    }

    /// Connections to it, which are used again: a new one for each statement would cost more than most statements.
    public DataSource dataSource() {
        return POOLS.computeIfAbsent(name, TestDatabase::pool);
    }

    /// A client on these connections.
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /// A pool that keeps no connection for long: nobody closes it.
    private static DataSource pool(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(SERVER.getDatabase("postgres", name));
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        pool.setScheduledExecutor(POOL_TIMER);
        return pool;
    }

    private static String template() {
        String name = "template_archive";
        administrator().sql("create database " + name).update();
        Flyway.configure()
                .dataSource(SERVER.getDatabase("postgres", name))
                .load()
                .migrate();
        return name;
    }

    private static JdbcClient administrator() {
        return JdbcClient.create(SERVER.getPostgresDatabase());
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

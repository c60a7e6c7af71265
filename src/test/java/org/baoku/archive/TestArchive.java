package org.baoku.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.baoku.archive.ArchiveProperties.FirstNewspaper;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A new archive in a real PostgreSQL, for a test: one server for all tests, a database for each.
final class TestArchive {
    private static final EmbeddedPostgres SERVER = startServer();
    private static final AtomicInteger COUNT = new AtomicInteger();

    final JdbcClient jdbc;
    final Newspapers newspapers;
    final PageStore store;
    final PageShelf pages;
    final IssueShelf issues;
    final PersonShelf persons;
    final RevisionLog revisions;
    final IntakeLog intakes;
    final Accounts accounts;

    TestArchive() {
        String name = "archive_" + COUNT.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        DataSource database = SERVER.getDatabase("postgres", name);
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        newspapers =
                new Newspapers(jdbc, new ArchiveProperties(Path.of("unused"), new FirstNewspaper("海城日报", "东海省海城市")));
        store = new PageStore(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), newspapers);
        pages = new PageShelf(jdbc);
        issues = new IssueShelf(jdbc);
        persons = new PersonShelf(jdbc);
        revisions = new RevisionLog(jdbc);
        intakes = new IntakeLog(jdbc);
        accounts = new Accounts(jdbc);
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

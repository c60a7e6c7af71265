package org.baoku.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.baoku.archive.ArchiveProperties.FirstNewspaper;
import org.baoku.paper.NamedOfficial;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A new archive in a real PostgreSQL, for a test: one server for all tests, a database for each.
final class TestArchive {
    private static final EmbeddedPostgres SERVER = startServer();
    private static final AtomicInteger COUNT = new AtomicInteger();

    final DataSource database;
    final JdbcClient jdbc;
    final Newspapers newspapers;
    final PageStore store;
    final PageShelf pages;
    final IssueShelf issues;
    final PersonShelf persons;
    final RevisionLog revisions;
    final IntakeLog intakes;
    final Accounts accounts;
    final PersonMends mends;
    final Tenures tenures;
    final PageVersions versions;
    final Redirects redirects;
    final IntakeJobs jobs;
    final Gaps gaps;

    TestArchive() {
        String name = "archive_" + COUNT.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        database = SERVER.getDatabase("postgres", name);
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        newspapers =
                new Newspapers(jdbc, new ArchiveProperties(Path.of("unused"), new FirstNewspaper("海城日报", "东海省海城市")));
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        store = new PageStore(jdbc, transactions, newspapers, TestArchive::byOffice);
        mends = new PersonMends(jdbc, transactions);
        tenures = new Tenures(jdbc);
        pages = new PageShelf(jdbc);
        issues = new IssueShelf(jdbc);
        persons = new PersonShelf(jdbc);
        revisions = new RevisionLog(jdbc);
        intakes = new IntakeLog(jdbc);
        versions = new PageVersions(jdbc);
        redirects = new Redirects(jdbc);
        jobs = new IntakeJobs(jdbc, transactions, newspapers);
        gaps = new Gaps(jdbc);
        accounts = new Accounts(jdbc, transactions);
    }

    /// Somebody of the same name is the same person where an office is the same, or either prints none.
    private static Optional<Long> byOffice(
            NamedOfficial named, @Nullable LocalDate day, List<Recognition.Known> sameName) {
        return sameName.stream()
                .filter(known -> named.offices().isEmpty()
                        || known.offices().isEmpty()
                        || known.offices().stream()
                                .anyMatch(held -> named.offices().contains(held.office())))
                .map(Recognition.Known::id)
                .findFirst();
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.baoku.archive;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.baoku.TestDatabase;
import org.baoku.archive.ArchiveProperties.FirstNewspaper;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.intake.IntakeFileQueue;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.issue.GapRepository;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageStore;
import org.baoku.archive.page.PageVersionRepository;
import org.baoku.archive.page.PageVersionRestorer;
import org.baoku.archive.page.RedirectRepository;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.archive.person.TenureRepository;
import org.baoku.paper.NamedOfficial;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A new archive in a database of its own, with the repositories on it; for tests of the archive alone.
public final class TestArchive {
    public final DataSource database;
    public final JdbcClient jdbc;
    public final NewspaperRepository newspapers;
    public final NewspaperSettingsRepository newspaperSettings;
    public final PageStore store;
    public final PageVersionRestorer restorer;
    public final PageRepository pages;
    public final IssueRepository issues;
    public final OfficialRepository officials;
    public final ReporterRepository reporters;
    public final RevisionLog revisions;
    public final HoldingsRepository holdings;
    public final AccountRepository accounts;
    public final OfficialCorrectionRepository officialCorrections;
    public final TenureRepository tenures;
    public final PageVersionRepository versions;
    public final RedirectRepository redirects;
    public final IntakeQueue queue;
    public final IntakeFileQueue files;
    public final IntakeJobRepository jobs;
    public final GapRepository gaps;

    public TestArchive() {
        database = TestDatabase.create().dataSource();
        jdbc = JdbcClient.create(database);
        newspapers = new NewspaperRepository(
                jdbc, new ArchiveProperties(Path.of("unused"), new FirstNewspaper("海城日报", "东海省海城市")));
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        newspaperSettings = new NewspaperSettingsRepository(jdbc, transactions);
        store = new PageStore(jdbc, transactions, newspapers, TestArchive::byOffice);
        restorer = new PageVersionRestorer(jdbc, transactions, TestArchive::byOffice);
        officialCorrections = new OfficialCorrectionRepository(jdbc, transactions);
        tenures = new TenureRepository(jdbc);
        pages = new PageRepository(jdbc);
        issues = new IssueRepository(jdbc);
        officials = new OfficialRepository(jdbc);
        reporters = new ReporterRepository(jdbc);
        revisions = new RevisionLog(jdbc);
        holdings = new HoldingsRepository(jdbc);
        versions = new PageVersionRepository(jdbc);
        redirects = new RedirectRepository(jdbc);
        queue = queueOf(new UnconnectedNode(1));
        files = filesOf(new UnconnectedNode(1));
        jobs = new IntakeJobRepository(jdbc);
        gaps = new GapRepository(jdbc);
        accounts = new AccountRepository(jdbc, transactions);
    }

    /// The queue of intakes as another node sees it.
    public IntakeQueue queueOf(ArchiveNode node) {
        return new IntakeQueue(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), newspapers, node);
    }

    /// The files of intakes as another node sees them.
    public IntakeFileQueue filesOf(ArchiveNode node) {
        return new IntakeFileQueue(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), node);
    }

    /// Somebody of the same name is the same person where an office is the same, or either prints none.
    public static Optional<Long> byOffice(
            NamedOfficial named, @Nullable LocalDate day, List<OfficialLinker.KnownOfficial> candidates) {
        return candidates.stream()
                .filter(known -> named.offices().isEmpty()
                        || known.offices().isEmpty()
                        || known.offices().stream()
                                .anyMatch(held -> named.offices().contains(held.office())))
                .map(OfficialLinker.KnownOfficial::id)
                .findFirst();
    }
}

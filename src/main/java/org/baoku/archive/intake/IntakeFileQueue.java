package org.baoku.archive.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The files of running intakes: hands them out one by one and records their results.
@Component
public final class IntakeFileQueue {
    private static final String NEXT_FILE = """
            select file.id, newspaper.name, newspaper.home_place, file.path, file.bytes, file.large_file_id,
                   coalesce(file.file_page, 0) as file_page, file.given_date, file.given_label, file.page_id, intake.dry_run, intake.requested_at
            from intake_file file
            join intake on intake.id = file.intake_id
            join newspaper on newspaper.id = file.newspaper_id
            where intake.id = :intake and intake.state = 'RUNNING' and intake.claimed_by = :node
                  and file.state = 'WAITING'
            order by file.position, file.file_page limit 1
            """;

    private static final String FIRST_OF_PAGES = """
            update intake_file set file_page = 1, given_label = case when :pages = 1 then given_label end
            where id = :file and file_page is null
            """;

    private static final String FURTHER_PAGES = """
            insert into intake_file (intake_id, position, newspaper_id, path, large_file_id, file_page, given_date)
            select intake_id, position, newspaper_id, path, large_file_id, number, given_date
            from intake_file, generate_series(2, :pages) as number
            where id = :file
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final LargeFileStore largeFiles;
    private final ArchiveNode node;

    public IntakeFileQueue(JdbcClient jdbc, TransactionOperations transactions, ArchiveNode node) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.largeFiles = new LargeFileStore(jdbc);
        this.node = node;
    }

    /// The next file of an intake that this node runs; empty where all files are done, the intake was
    /// cancelled, or another node runs it by now.
    public Optional<ClaimedFile> next(long intake) {
        return jdbc.sql(NEXT_FILE)
                .param("intake", intake)
                .param("node", node.number())
                .query((row, _) -> claimedFile(row))
                .optional();
    }

    private static ClaimedFile claimedFile(ResultSet row) throws SQLException {
        return new ClaimedFile(
                row.getLong("id"),
                new PageOrigin(
                        new Newspaper(row.getString("name"), row.getString("home_place")),
                        row.getString("path"),
                        row.getObject("given_date", LocalDate.class),
                        row.getString("given_label"),
                        LocalDate.ofInstant(row.getTimestamp("requested_at").toInstant(), ZoneId.systemDefault())),
                row.getBytes("bytes"),
                row.getObject("large_file_id", Long.class),
                row.getInt("file_page"),
                row.getObject("page_id", Long.class),
                row.getBoolean("dry_run"));
    }

    /// Divides a large file into its pages: from now on, each is a file of its own in the queue.
    ///
    /// @param pages how many pages it has, at least 1. A label that was given for the file is that of its
    /// only page
    public void divide(long file, int pages) {
        transactions.executeWithoutResult(_ -> {
            int divided = jdbc.sql(FIRST_OF_PAGES)
                    .param("file", file)
                    .param("pages", pages)
                    .update();
            if (divided > 0) {
                jdbc.sql(FURTHER_PAGES)
                        .param("file", file)
                        .param("pages", pages)
                        .update();
            }
        });
    }

    /// Records the result of a file. Called in the transaction that stores the page, so that both are
    /// committed or neither is. The file's bytes are deleted from the queue unless the intake is a dry run.
    ///
    /// @throws IllegalStateException where the file is done already
    public void complete(long file, CompletedFile result) {
        Optional<Long> largeFile = jdbc.sql(
                        "select large_file_id from intake_file where id = :file and large_file_id is not null")
                .param("file", file)
                .query(Long.class)
                .optional();
        int completed = jdbc.sql("""
                        update intake_file
                        set state = :state, page_id = coalesce(:page, page_id), articles = :articles,
                            confidence = :confidence, day = :day, day_confidence = :dayConfidence, trust = :trust,
                            reason = :reason::jsonb, difference = :difference::jsonb, done_at = clock_timestamp(),
                            bytes = case when (select dry_run from intake where id = intake_id) then bytes end,
                            large_file_id = case when (select dry_run from intake where id = intake_id)
                                                 then large_file_id end
                        where id = :file and state = 'WAITING'
                        """)
                .param("file", file)
                .param("state", result.state().name())
                .param("page", result.page())
                .param("articles", result.articles())
                .param("confidence", result.confidence())
                .param("day", result.day())
                .param("dayConfidence", result.dayConfidence())
                .param("trust", result.trust())
                .param(
                        "reason",
                        result.reason() == null ? null : result.reason().toJson())
                .param("difference", result.difference())
                .update();
        if (completed == 0) {
            throw new IllegalStateException("File " + file + " of an intake is done already");
        }
        largeFile.ifPresent(largeFiles::deleteIfUnused);
    }

    /// Records that a file failed. Its bytes stay in the queue, so that it can be retried.
    public void fail(long file, Reason reason) {
        jdbc.sql("""
                        update intake_file set state = 'FAILED', reason = :reason::jsonb, done_at = clock_timestamp()
                        where id = :file and state = 'WAITING'
                        """).param("file", file).param("reason", reason.toJson()).update();
    }
}

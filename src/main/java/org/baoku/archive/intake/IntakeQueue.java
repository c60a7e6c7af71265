package org.baoku.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.StorableText;
import org.baoku.archive.file.LargeFileStore;
import org.baoku.archive.intake.IntakeJob.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The queue of intakes: adds them with their files, hands them out, and records how each ends.
///
/// An intake is added with all its files or not at all, and its rows hold everything that is needed to
/// continue after a crash. A running intake carries the number of its node, so that no two nodes run the same
/// one. [IntakeFileQueue] hands out its files; [IntakeJobRepository] reads the results.
@Component
public final class IntakeQueue {
    /// The running intakes of nodes that are gone.
    private static final String ABANDONED = """
            select id from intake
            where state = 'RUNNING' and claimed_by is distinct from :node and not exists (
                select 1 from pg_locks
                where locktype = 'advisory' and classid = :lock_class and objid = claimed_by::bigint::oid and objsubid = 2
                  and database = (select oid from pg_database where datname = current_database()))
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final NewspaperRepository newspapers;
    private final LargeFileStore largeFiles;
    private final ArchiveNode node;

    public IntakeQueue(
            JdbcClient jdbc, TransactionOperations transactions, NewspaperRepository newspapers, ArchiveNode node) {
        this.node = node;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.newspapers = newspapers;
        this.largeFiles = new LargeFileStore(jdbc);
    }

    /// Adds an intake with all its files, in one transaction.
    ///
    /// @param state `QUEUED` for the next free worker, `RUNNING` where the caller runs it
    /// @return the intake's id
    public long add(NewIntake intake, State state, Iterable<QueuedFile> files) {
        return inTransaction(() -> {
            long id = insert(intake, state);
            int position = 0;
            for (QueuedFile file : files) {
                insertFile(id, position++, file);
            }
            return id;
        });
    }

    /// Adds an intake that reads pages of the archive again.
    ///
    /// @param pages the ids of the pages, in the order in which to read them
    /// @return the intake's id
    public long addReingest(NewIntake intake, List<Long> pages) {
        return inTransaction(() -> {
            long id = insert(intake, State.QUEUED);
            jdbc.sql("""
                            insert into intake_file (intake_id, position, newspaper_id, path, given_label, page_id)
                            select :intake, row_number() over (order by array_position(:pages, page.id)) - 1,
                                   page.newspaper_id, source_file.path, page.label, page.id
                            from page join source_file on source_file.id = page.source_file_id
                            where page.id = any(:pages)
                            """)
                    .param("intake", id)
                    .param("pages", pages.toArray(Long[]::new))
                    .update();
            return id;
        });
    }

    private long insert(NewIntake intake, State state) {
        return jdbc.sql("""
                        insert into intake (kind, origin, requested_by, dry_run, state, claimed_at, claimed_by)
                        values (:kind, :origin, :by, :dryRun, :state, case when :state = 'RUNNING' then clock_timestamp() end,
                                case when :state = 'RUNNING' then :node end)
                        returning id
                        """)
                .param("node", node.number())
                .param("kind", intake.kind().name())
                .param("origin", StorableText.of(intake.origin()))
                .param("by", intake.requestedBy())
                .param("dryRun", intake.dryRun())
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    private void insertFile(long intake, int position, QueuedFile file) {
        Optional<QueuedFile.ByteSource> largeFile = file.largeFile();
        if (largeFile.isEmpty()) {
            insertFile(intake, position, file, null);
            return;
        }
        try (InputStream bytes = largeFile.get().open()) {
            insertFile(intake, position, file, largeFiles.add(bytes).id());
        } catch (IOException e) {
            QueuedFile unreadable =
                    QueuedFile.unreadable(file.newspaper(), file.path(), UnreadableFileException.reasonOf(e));
            insertFile(intake, position, unreadable, null);
        }
    }

    private void insertFile(long intake, int position, QueuedFile file, @Nullable Long largeFile) {
        jdbc.sql("""
                        insert into intake_file (intake_id, position, newspaper_id, path, bytes, large_file_id,
                                                 given_date, given_label, state, reason, done_at)
                        values (:intake, :position, :newspaper, :path, :bytes, :largeFile, :date, :label, :state, :reason::jsonb,
                                case when :state <> 'WAITING' then clock_timestamp() end)
                        """)
                .param("intake", intake)
                .param("position", position)
                .param("newspaper", newspapers.idOf(file.newspaper()))
                .param("path", StorableText.of(file.path()))
                .param("bytes", file.bytes())
                .param("largeFile", largeFile)
                .param("date", file.givenDate())
                .param("label", file.givenLabel())
                .param("state", file.state().name())
                .param("reason", file.reason().map(Reason::toJson).orElse(null))
                .update();
    }

    /// Whether an intake waits or runs.
    public boolean isBusy() {
        return jdbc.sql("select exists (select 1 from intake where state in ('QUEUED', 'RUNNING'))")
                .query(Boolean.class)
                .single();
    }

    /// Claims the intake that has been queued longest; its state becomes `RUNNING`.
    ///
    /// @return the intake's id; empty where none is queued
    public Optional<Long> claimNext() {
        return jdbc.sql("""
                        update intake set state = 'RUNNING', claimed_at = clock_timestamp(), claimed_by = :node
                        where id = (select id from intake where state = 'QUEUED' order by id limit 1 for update skip locked)
                        returning id
                        """).param("node", node.number()).query(Long.class).optional();
    }

    /// Claims this intake.
    ///
    /// @return false where it is not queued
    public boolean claim(long intake) {
        return jdbc.sql("""
                        update intake set state = 'RUNNING', claimed_at = clock_timestamp(), claimed_by = :node
                        where id = :id and state = 'QUEUED'
                        """).param("id", intake).param("node", node.number()).update() > 0;
    }

    /// Records that a running intake has processed all its files.
    public void finish(long intake) {
        end(intake, State.FINISHED, null);
    }

    /// Records that a running intake cannot continue.
    public void fail(long intake, Reason problem) {
        end(intake, State.FAILED, problem.toJson());
    }

    private void end(long intake, State state, @Nullable String problem) {
        jdbc.sql("""
                        update intake set state = :state, problem = :problem::jsonb, finished_at = greatest(requested_at, clock_timestamp())
                        where id = :id and state = 'RUNNING' and claimed_by = :node
                        """)
                .param("id", intake)
                .param("node", node.number())
                .param("state", state.name())
                .param("problem", problem)
                .update();
    }

    /// Records that a running import by command was interrupted.
    public void interrupt(long intake) {
        end(intake, State.INTERRUPTED, null);
    }

    /// Cancels an intake; the file that is being read is still finished.
    ///
    /// @return false where the intake is neither queued nor running
    public boolean cancel(long intake) {
        return jdbc.sql("""
                        update intake set state = 'CANCELLED', finished_at = greatest(requested_at, clock_timestamp())
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """).param("id", intake).update() > 0;
    }

    /// Queues an intake that has ended once more, with the files that failed or were not reached.
    ///
    /// @return false where no file can be retried, or the intake has not ended
    public boolean retry(long intake) {
        return inTransaction(() -> {
            // The intake first: of two requests at once, the second finds it queued.
            boolean queued = jdbc.sql("""
                    update intake set state = 'QUEUED', finished_at = null, problem = null
                    where id = :id and state in ('FINISHED', 'FAILED', 'CANCELLED')
                      and exists (select 1 from intake_file
                                  where intake_id = :id
                                    and (state = 'WAITING'
                                         or state = 'FAILED' and (bytes is not null or large_file_id is not null
                                                                  or page_id is not null)))
                    """).param("id", intake).update() > 0;
            if (queued) {
                jdbc.sql("""
                        update intake_file set state = 'WAITING', reason = null, done_at = null
                        where intake_id = :id and state = 'FAILED'
                          and (bytes is not null or large_file_id is not null or page_id is not null)
                        """).param("id", intake).update();
            }
            return queued;
        });
    }

    /// Queues a finished dry run once more, this time to store what it reported.
    ///
    /// @return false where the intake is no finished dry run
    public boolean applyDryRun(long intake) {
        return inTransaction(() -> {
            boolean queued = jdbc.sql("""
                    update intake set state = 'QUEUED', dry_run = false, finished_at = null
                    where id = :id and dry_run and state = 'FINISHED'
                    """).param("id", intake).update() > 0;
            if (queued) {
                jdbc.sql("""
                        update intake_file set state = 'WAITING', done_at = null
                        where intake_id = :id and state in ('TAKEN_IN', 'REPLACED')
                        """).param("id", intake).update();
            }
            return queued;
        });
    }

    /// Sees to the running intakes of nodes that are gone: they are queued again, except imports by command.
    /// Those have no files in the queue, so that no other node can continue them; they end as interrupted.
    public void recoverAbandoned() {
        jdbc.sql("""
                update intake set
                    state = case when of_files then 'QUEUED' else 'INTERRUPTED' end,
                    finished_at = case when not of_files then greatest(requested_at, clock_timestamp()) end
                from (select abandoned.id, exists (select 1 from intake_file where intake_id = abandoned.id) as of_files
                      from (%s for update skip locked) abandoned) found
                where intake.id = found.id
                """.replace("%s", ABANDONED))
                .param("node", node.number())
                .param("lock_class", ArchiveNode.LOCK_CLASS)
                .update();
    }

    /// Queues an intake that this node runs again; the next free worker continues it.
    public void requeue(long intake) {
        jdbc.sql("update intake set state = 'QUEUED' where id = :id and state = 'RUNNING' and claimed_by = :node")
                .param("id", intake)
                .param("node", node.number())
                .update();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}

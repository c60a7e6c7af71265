package org.baoku.archive.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.ResultRows;
import org.baoku.archive.StorableText;
import org.baoku.archive.intake.IntakeJob.Kind;
import org.baoku.archive.intake.IntakeJob.State;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps the intakes: which wait, which run, and what became of each of their files.
///
/// An intake that is there has all its files: it is put in with them or not at all. Everything that is needed to go
/// on after a crash stands in its rows.
@Component
public final class IntakeJobRepository {
    /// Whence an intake comes.
    ///
    /// @param origin where its files come from, in words
    /// @param askedBy who asked for it; empty for the program itself
    /// @param dry whether nothing is to be stored
    public record Order(Kind kind, String origin, String askedBy, boolean dry) {}

    private static final String JOBS = """
            select intake.id, kind, origin, asked_by, intake.state, dry, started_at, begun_at, finished_at, problem,
                   case when intake.state = 'RUNNING' then
                        (select path from intake_file waiting
                         where waiting.intake_id = intake.id and waiting.state = 'WAITING'
                         order by position limit 1) end as current_file,
                   count(file.id) as files, count(file.done_at) as done,
                   count(*) filter (where file.done_at >= begun_at) as done_lately,
                   count(*) filter (where file.state = 'TAKEN_IN') as taken_in,
                   count(*) filter (where file.state = 'REPLACED') as replaced,
                   count(*) filter (where file.state = 'UNCHANGED') as unchanged,
                   count(*) filter (where file.state = 'PASSED_OVER') as passed_over,
                   count(*) filter (where file.state = 'FAILED') as failed,
                   count(*) filter (where file.state = 'FAILED' and (file.bytes is not null or file.page_id is not null))
                       as retriable,
                   coalesce(sum(file.articles) filter (where file.state in ('TAKEN_IN', 'REPLACED')), 0) as articles
            from intake left join intake_file file on file.intake_id = intake.id
            """;

    private static final String FILES = """
            select file.id, file.position, file.path, newspaper.name as newspaper, file.state, page.id as page,
                   case when page.id is not null then coalesce(page.label, coalesce(page.number, 0)::text) end
                       as page_address,
                   issue.date as page_date, coalesce(file.articles, 0) as articles, file.confidence, file.day,
                   file.day_confidence, file.reason, file.difference::text as difference
            from intake_file file
            join newspaper on newspaper.id = file.newspaper_id
            left join page on page.id = file.page_id
            left join issue on issue.id = page.issue_id
            where file.intake_id = :intake
            """;

    private static final String NEXT_FILE = """
            select file.id, newspaper.name, newspaper.home_place, file.path, file.bytes, file.given_date,
                   file.given_label, file.page_id, intake.dry, intake.started_at
            from intake_file file
            join intake on intake.id = file.intake_id
            join newspaper on newspaper.id = file.newspaper_id
            where intake.id = :intake and intake.state = 'RUNNING' and file.state = 'WAITING'
            order by file.position limit 1
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final NewspaperRepository newspapers;

    public IntakeJobRepository(JdbcClient jdbc, TransactionOperations transactions, NewspaperRepository newspapers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.newspapers = newspapers;
    }

    /// Puts an intake in with all its files, or, where something goes wrong, nothing of it.
    ///
    /// @param state `QUEUED` for whoever is free, `RUNNING` where the caller runs it
    /// @return the intake's number
    public long add(Order order, State state, Iterable<QueuedFile> files) {
        return inOne(() -> {
            long intake = addIntake(order, state);
            int position = 0;
            for (QueuedFile file : files) {
                addFile(intake, position++, file);
            }
            return intake;
        });
    }

    /// Puts in an intake that reads pages of the archive again.
    ///
    /// @param pages which pages, in which order
    public long addAgain(Order order, List<Long> pages) {
        return inOne(() -> {
            long intake = addIntake(order, State.QUEUED);
            jdbc.sql("""
                            insert into intake_file (intake_id, position, newspaper_id, path, given_label, page_id)
                            select :intake, row_number() over (order by array_position(:pages, page.id)) - 1,
                                   page.newspaper_id, source_file.path, page.label, page.id
                            from page join source_file on source_file.id = page.source_file_id
                            where page.id = any(:pages)
                            """)
                    .param("intake", intake)
                    .param("pages", pages.toArray(Long[]::new))
                    .update();
            return intake;
        });
    }

    private long addIntake(Order order, State state) {
        return jdbc.sql("""
                        insert into intake (kind, origin, asked_by, dry, state, begun_at)
                        values (:kind, :origin, :by, :dry, :state, case when :state = 'RUNNING' then clock_timestamp() end)
                        returning id
                        """)
                .param("kind", order.kind().name())
                .param("origin", StorableText.of(order.origin()))
                .param("by", order.askedBy())
                .param("dry", order.dry())
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    private void addFile(long intake, int position, QueuedFile file) {
        jdbc.sql("""
                        insert into intake_file (intake_id, position, newspaper_id, path, bytes, given_date, given_label,
                                                 state, reason, done_at)
                        values (:intake, :position, :newspaper, :path, :bytes, :date, :label, :state, :reason,
                                case when :state <> 'WAITING' then clock_timestamp() end)
                        """)
                .param("intake", intake)
                .param("position", position)
                .param("newspaper", newspapers.idOf(file.newspaper()))
                .param("path", StorableText.of(file.path()))
                .param("bytes", file.bytes())
                .param("date", file.givenDate())
                .param("label", file.givenLabel())
                .param("state", file.state().name())
                .param("reason", file.reason().map(StorableText::of).orElse(null))
                .update();
    }

    /// Takes the intake that has waited longest; it runs from now on.
    public Optional<Long> begin() {
        return jdbc.sql("""
                        update intake set state = 'RUNNING', begun_at = clock_timestamp()
                        where id = (select id from intake where state = 'QUEUED' order by id limit 1 for update skip locked)
                        returning id
                        """).query(Long.class).optional();
    }

    /// Takes this intake, where it waits.
    public boolean begin(long intake) {
        return jdbc.sql(
                                "update intake set state = 'RUNNING', begun_at = clock_timestamp() where id = :id and state = 'QUEUED'")
                        .param("id", intake)
                        .update()
                > 0;
    }

    /// The file of a running intake that is next; empty where all are done, or the intake does not run any more.
    public Optional<ClaimedFile> nextFile(long intake) {
        return jdbc.sql(NEXT_FILE)
                .param("intake", intake)
                .query((row, _) -> waiting(row))
                .optional();
    }

    private static ClaimedFile waiting(ResultSet row) throws SQLException {
        return ClaimedFile.of(
                row.getLong("id"),
                new Newspaper(row.getString("name"), row.getString("home_place")),
                row.getString("path"),
                row.getBytes("bytes"),
                row.getObject("given_date", LocalDate.class),
                row.getString("given_label"),
                row.getObject("page_id", Long.class),
                row.getBoolean("dry"),
                LocalDate.ofInstant(row.getTimestamp("started_at").toInstant(), ZoneId.systemDefault()));
    }

    /// What was read of a file.
    ///
    /// @param page the page that holds it now; null where nothing was stored
    /// @param confidence the mean of its articles; null where it was not read
    /// @param dayConfidence null where it was not read
    /// @param difference what the new reading changes, as JSON; null where nobody compared
    public record Reading(
            FileResult.State state,
            @Nullable Long page,
            int articles,
            @Nullable Double confidence,
            @Nullable LocalDate day,
            @Nullable Double dayConfidence,
            @Nullable String difference) {}

    /// Notes what became of a file. Within a transaction of the page's, both are kept or neither.
    public void fileDone(long file, Reading reading) {
        jdbc.sql("""
                        update intake_file
                        set state = :state, page_id = coalesce(:page, page_id), articles = :articles,
                            confidence = :confidence, day = :day, day_confidence = :dayConfidence, reason = null,
                            difference = :difference::jsonb, done_at = clock_timestamp(),
                            bytes = case when (select dry from intake where id = intake_id) then bytes end
                        where id = :file
                        """)
                .param("file", file)
                .param("state", reading.state().name())
                .param("page", reading.page())
                .param("articles", reading.articles())
                .param("confidence", reading.confidence())
                .param("day", reading.day())
                .param("dayConfidence", reading.dayConfidence())
                .param("difference", reading.difference())
                .update();
    }

    /// Notes that a file failed; its bytes are kept, so that it can be tried again.
    ///
    /// @param reason why, a sentence
    public void fileFailed(long file, String reason) {
        jdbc.sql("""
                        update intake_file set state = 'FAILED', reason = :reason, done_at = clock_timestamp()
                        where id = :file
                        """)
                .param("file", file)
                .param("reason", StorableText.of(reason))
                .update();
    }

    /// Notes that a running intake came to its end.
    public void finish(long intake) {
        end(intake, State.FINISHED, null);
    }

    /// Notes that a running intake cannot go on.
    ///
    /// @param problem why, and what to do, a sentence each
    public void fail(long intake, String problem) {
        end(intake, State.FAILED, StorableText.of(problem));
    }

    private void end(long intake, State state, @Nullable String problem) {
        jdbc.sql("""
                        update intake set state = :state, problem = :problem, finished_at = greatest(started_at, clock_timestamp())
                        where id = :id and state = 'RUNNING'
                        """)
                .param("id", intake)
                .param("state", state.name())
                .param("problem", problem)
                .update();
    }

    /// Calls an intake off; the file that is being read is still finished.
    ///
    /// @return whether there was anything to call off
    public boolean cancel(long intake) {
        return jdbc.sql("""
                        update intake set state = 'CANCELLED', finished_at = greatest(started_at, clock_timestamp())
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """).param("id", intake).update() > 0;
    }

    /// Puts an intake that ended in again: the files that failed, and those that it had not come to.
    ///
    /// @return whether there is anything to do
    public boolean resume(long intake) {
        return inOne(() -> {
                    jdbc.sql("""
                            update intake_file set state = 'WAITING', reason = null, done_at = null
                            where intake_id = :id and state = 'FAILED' and (bytes is not null or page_id is not null)
                              and (select state from intake where id = :id) in ('FINISHED', 'FAILED', 'CANCELLED')
                            """).param("id", intake).update();
                    return (long) jdbc.sql("""
                            update intake set state = 'QUEUED', finished_at = null, problem = null
                            where id = :id and state in ('FINISHED', 'FAILED', 'CANCELLED')
                              and exists (select 1 from intake_file where intake_id = :id and state = 'WAITING')
                            """).param("id", intake).update();
                })
                > 0;
    }

    /// Puts an intake that only told what would change in again, for good this time.
    ///
    /// @return whether there is anything to do
    public boolean doIt(long intake) {
        return inOne(() -> {
                    boolean told = jdbc.sql(
                                    "select exists (select 1 from intake where id = :id and dry and state = 'FINISHED')")
                            .param("id", intake)
                            .query(Boolean.class)
                            .single();
                    if (!told) {
                        return 0L;
                    }
                    jdbc.sql("""
                            update intake_file set state = 'WAITING', done_at = null
                            where intake_id = :id and state in ('TAKEN_IN', 'REPLACED')
                            """).param("id", intake).update();
                    return (long) jdbc.sql(
                                    "update intake set state = 'QUEUED', dry = false, finished_at = null where id = :id")
                            .param("id", intake)
                            .update();
                })
                > 0;
    }

    /// Puts back what runs: nobody else runs on this archive, so it was cut short.
    public void parkAll() {
        jdbc.sql("update intake set state = 'QUEUED' where state = 'RUNNING'").update();
    }

    /// Puts a running intake back; it goes on when somebody is free.
    public void park(long intake) {
        jdbc.sql("update intake set state = 'QUEUED' where id = :id and state = 'RUNNING'")
                .param("id", intake)
                .update();
    }

    /// Whether nothing was ever asked for.
    public boolean none() {
        return jdbc.sql("select not exists (select 1 from intake)")
                .query(Boolean.class)
                .single();
    }

    /// The intake of that number.
    public Optional<IntakeJob> job(long intake) {
        return jdbc.sql(JOBS + " where intake.id = :id group by intake.id")
                .param("id", intake)
                .query((row, _) -> job(row))
                .optional();
    }

    /// The latest intakes, the latest first.
    public List<IntakeJob> latest(int limit) {
        return ResultRows.of(jdbc.sql(JOBS
                        + " where intake.id in (select id from intake order by id desc limit :limit)"
                        + " group by intake.id order by intake.id desc")
                .param("limit", limit)
                .query((row, _) -> job(row)));
    }

    /// The latest intakes of a kind, the latest first.
    public List<IntakeJob> latest(Kind kind, int limit) {
        return ResultRows.of(jdbc.sql(JOBS
                        + " where intake.id in (select id from intake where kind = :kind order by id desc limit :limit)"
                        + " group by intake.id order by intake.id desc")
                .param("kind", kind.name())
                .param("limit", limit)
                .query((row, _) -> job(row)));
    }

    /// The intakes of a kind that wait or run, the first first.
    public List<IntakeJob> active(Kind kind) {
        return ResultRows.of(jdbc.sql(JOBS
                        + " where kind = :kind and intake.state in ('QUEUED', 'RUNNING')"
                        + " group by intake.id order by intake.id")
                .param("kind", kind.name())
                .query((row, _) -> job(row)));
    }

    private static IntakeJob job(ResultSet row) throws SQLException {
        return new IntakeJob(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("origin"),
                row.getString("asked_by"),
                State.valueOf(row.getString("state")),
                row.getBoolean("dry"),
                row.getTimestamp("started_at").toInstant(),
                ResultRows.instant(row, "begun_at"),
                ResultRows.instant(row, "finished_at"),
                row.getString("problem"),
                row.getString("current_file"),
                row.getInt("files"),
                row.getInt("done"),
                row.getInt("done_lately"),
                row.getInt("taken_in"),
                row.getInt("replaced"),
                row.getInt("unchanged"),
                row.getInt("passed_over"),
                row.getInt("failed"),
                row.getInt("retriable"),
                row.getLong("articles"));
    }

    /// An intake's files in their order.
    public List<FileResult> files(long intake) {
        return ResultRows.of(jdbc.sql(FILES + " order by file.position")
                .param("intake", intake)
                .query(FileResult.class));
    }

    /// Some of an intake's files.
    ///
    /// @param states what became of them
    public List<FileResult> files(long intake, List<FileResult.State> states, int start, int size) {
        return ResultRows.of(
                jdbc.sql(FILES + " and file.state = any(:states) order by file.position offset :start limit :size")
                        .param("intake", intake)
                        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                        .param("start", start)
                        .param("size", size)
                        .query(FileResult.class));
    }

    /// A file of an intake.
    public Optional<FileResult> file(long intake, long file) {
        return jdbc.sql(FILES + " and file.id = :file")
                .param("intake", intake)
                .param("file", file)
                .query(FileResult.class)
                .optional();
    }

    private long inOne(Supplier<Long> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}

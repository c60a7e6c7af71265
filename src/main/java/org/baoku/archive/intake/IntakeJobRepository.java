package org.baoku.archive.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.intake.IntakeJob.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the intakes, their progress and the results of their files. [IntakeQueue] writes them.
@Component
public final class IntakeJobRepository {
    private static final String JOBS = """
            select intake.id, kind, origin, requested_by, intake.state, dry_run, requested_at, claimed_at, finished_at,
                   problem::text as problem,
                   case when intake.state = 'RUNNING' then
                        (select path from intake_file waiting
                         where waiting.intake_id = intake.id and waiting.state = 'WAITING'
                         order by position, file_page limit 1) end as current_file,
                   count(file.id) as files, count(file.done_at) as done,
                   count(*) filter (where file.done_at >= claimed_at) as done_since_claim,
                   count(*) filter (where file.state = 'TAKEN_IN') as taken_in,
                   count(*) filter (where file.state = 'REPLACED') as replaced,
                   count(*) filter (where file.state = 'UNCHANGED') as unchanged,
                   count(*) filter (where file.state = 'PASSED_OVER') as passed_over,
                   count(*) filter (where file.state = 'FAILED') as failed,
                   count(*) filter (where file.state = 'FAILED' and (file.bytes is not null or file.large_file_id is not null
                                                                    or file.page_id is not null)) as retriable,
                   coalesce(sum(file.articles) filter (where file.state in ('TAKEN_IN', 'REPLACED')), 0) as articles
            from intake left join intake_file file on file.intake_id = intake.id
            """;

    private static final String FILES = """
            select file.id, file.position, file.path,
                   case when exists (select 1 from intake_file second
                                     where second.intake_id = file.intake_id and second.position = file.position
                                       and second.file_page = 2) then file.file_page end as file_page,
                   newspaper.name as newspaper, file.state, page.id as page,
                   case when page.id is not null then coalesce(page.label, coalesce(page.number, 0)::text) end
                       as page_address, page.label as page_label,
                   issue.date as page_date, coalesce(file.articles, 0) as articles, file.confidence, file.day,
                   file.day_confidence, file.trust, file.reason::text as reason, file.difference::text as difference
            from intake_file file
            join newspaper on newspaper.id = file.newspaper_id
            left join page on page.id = file.page_id
            left join issue on issue.id = page.issue_id
            where file.intake_id = :intake
            """;

    private final JdbcClient jdbc;

    public IntakeJobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the archive has never had an intake.
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from intake)")
                .query(Boolean.class)
                .single();
    }

    /// The intake of that id.
    public Optional<IntakeJob> job(long intake) {
        return jdbc.sql(JOBS + " where intake.id = :id group by intake.id")
                .param("id", intake)
                .query(IntakeJob.class)
                .optional();
    }

    /// The latest intakes, the latest first.
    public List<IntakeJob> latest(int limit) {
        return ResultRows.of(jdbc.sql(JOBS
                        + " where intake.id in (select id from intake order by id desc limit :limit)"
                        + " group by intake.id order by intake.id desc")
                .param("limit", limit)
                .query(IntakeJob.class));
    }

    /// The latest intakes of a kind, the latest first.
    public List<IntakeJob> latest(Kind kind, int limit) {
        return ResultRows.of(jdbc.sql(JOBS
                        + " where intake.id in (select id from intake where kind = :kind order by id desc limit :limit)"
                        + " group by intake.id order by intake.id desc")
                .param("kind", kind.name())
                .param("limit", limit)
                .query(IntakeJob.class));
    }

    /// The queued and running intakes, the oldest first.
    public List<IntakeJob> active(int limit) {
        return ResultRows.of(jdbc.sql(JOBS
                        + " where intake.id in (select id from intake where state in ('QUEUED', 'RUNNING')"
                        + " order by id limit :limit) group by intake.id order by intake.id")
                .param("limit", limit)
                .query(IntakeJob.class));
    }

    /// A file that failed.
    public record FailedFile(long intake, String path, Reason reason, Instant at) {}

    /// How many files are in the state `FAILED`.
    public long failedFileCount() {
        return jdbc.sql("select count(*) from intake_file where state = 'FAILED'")
                .query(Long.class)
                .single();
    }

    /// The files that failed last, the latest first.
    public List<FailedFile> latestFailures(int limit) {
        return ResultRows.of(jdbc.sql("""
                        select intake_id as intake, path, reason::text as reason, done_at as at
                        from intake_file where state = 'FAILED' and reason is not null
                        order by id desc limit :limit
                        """).param("limit", limit).query(FailedFile.class));
    }

    /// The queued and running intakes of a kind, the oldest first.
    public List<IntakeJob> active(Kind kind) {
        return ResultRows.of(jdbc.sql(JOBS
                        + " where kind = :kind and intake.state in ('QUEUED', 'RUNNING')"
                        + " group by intake.id order by intake.id")
                .param("kind", kind.name())
                .query(IntakeJob.class));
    }

    /// The files of an intake in their order.
    public List<FileResult> files(long intake) {
        return ResultRows.of(jdbc.sql(FILES + " order by file.position, file.file_page")
                .param("intake", intake)
                .query(FileResult.class));
    }

    /// The files of an intake that are in one of these states, in their order.
    ///
    /// @param start how many to skip
    /// @param size how many at most
    public List<FileResult> files(long intake, List<FileResult.State> states, int start, int size) {
        return ResultRows.of(jdbc.sql(
                        FILES
                                + " and file.state = any(:states) order by file.position, file.file_page offset :start limit :size")
                .param("intake", intake)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("start", start)
                .param("size", size)
                .query(FileResult.class));
    }

    /// A file of an intake; empty where the intake has no file of that id.
    public Optional<FileResult> file(long intake, long file) {
        return jdbc.sql(FILES + " and file.id = :file")
                .param("intake", intake)
                .param("file", file)
                .query(FileResult.class)
                .optional();
    }
}

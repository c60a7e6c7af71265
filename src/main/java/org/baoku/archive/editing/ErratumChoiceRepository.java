package org.baoku.archive.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores what editors said that a newspaper's notice (更正) corrects, where its words do not tell.
///
/// A choice holds for the articles that replace the notice and the corrected article, too. One that is
/// withdrawn stays in the history.
@Component
public final class ErratumChoiceRepository {
    /// What an editor said about a statement of a notice.
    ///
    /// @param notice the notice's id when it was said
    /// @param statement which of its statements, from 0
    /// @param article the corrected article's id when it was said; null where the archive does not have it
    /// @param withdrawnBy who undid it or said something else; null while it is in force
    /// @param withdrawnAt null while it is in force
    public record ErratumChoice(
            long notice,
            int statement,
            @Nullable Long article,
            String chosenBy,
            Instant chosenAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt) {}

    /// The article with the id `:id` and all that it replaced, step by step.
    private static final String FORMER = """
            with recursive former (id) as (
                select cast(:id as bigint)
                union
                select redirect.article_id from former join article_redirect redirect on redirect.successor = former.id)
            """;

    private static final String COLUMNS = """
            select notice_id as notice, statement, article_id as article, chosen_by, chosen_at, withdrawn_by, withdrawn_at
            from erratum_choice choice
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public ErratumChoiceRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The choice in force for a statement of a notice.
    public Optional<ErratumChoice> find(long notice, int statement) {
        return jdbc.sql(FORMER + COLUMNS + """
                        where notice_id in (select id from former) and statement = :statement and withdrawn_at is null
                        order by choice.id desc limit 1
                        """)
                .param("id", notice)
                .param("statement", statement)
                .query(ErratumChoice.class)
                .optional();
    }

    /// The choices in force that name an article as the corrected one, at most 20.
    public List<ErratumChoice> ofArticle(long article) {
        return ResultRows.of(
                jdbc.sql(FORMER + COLUMNS + """
                        where article_id in (select id from former) and withdrawn_at is null
                        order by notice_id, statement limit 20
                        """).param("id", article).query(ErratumChoice.class));
    }

    /// The last choices in force, the latest first.
    public List<ErratumChoice> latest(int limit) {
        return ResultRows.of(
                jdbc.sql(COLUMNS + "where withdrawn_at is null order by chosen_at desc, choice.id desc limit :limit")
                        .param("limit", limit)
                        .query(ErratumChoice.class));
    }

    /// The choices of an article as notice or as corrected article, withdrawn ones included, oldest first; the
    /// last 100.
    public List<ErratumChoice> history(long article) {
        return ResultRows.of(
                        jdbc.sql(FORMER + COLUMNS + """
                        where notice_id in (select id from former) or article_id in (select id from former)
                        order by choice.id desc limit 100
                        """).param("id", article).query(ErratumChoice.class))
                .reversed();
    }

    /// Stores what a statement of a notice corrects, in place of what was said before.
    ///
    /// @param article null where the archive does not have it
    public void choose(long notice, int statement, @Nullable Long article, String editor) {
        transactions.executeWithoutResult(_ -> {
            withdraw(notice, statement, editor);
            jdbc.sql("""
                            insert into erratum_choice (notice_id, statement, article_id, chosen_by)
                            values (:notice, :statement, :article, :editor)
                            on conflict (notice_id, statement) where withdrawn_at is null do nothing
                            """)
                    .param("notice", notice)
                    .param("statement", statement)
                    .param("article", article)
                    .param("editor", editor)
                    .update();
        });
    }

    /// Withdraws what is in force for a statement of a notice.
    ///
    /// @return false if nothing is
    public boolean withdraw(long notice, int statement, String editor) {
        return jdbc.sql(FORMER + """
                        update erratum_choice set withdrawn_by = :editor, withdrawn_at = now()
                        where notice_id in (select id from former) and statement = :statement and withdrawn_at is null
                        """)
                        .param("id", notice)
                        .param("statement", statement)
                        .param("editor", editor)
                        .update()
                > 0;
    }
}

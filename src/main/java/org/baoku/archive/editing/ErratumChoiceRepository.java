package org.baoku.archive.editing;

import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores what editors said that a newspaper's notice (更正) corrects, where its words do not tell.
@Component
public final class ErratumChoiceRepository {
    /// What an editor said about a statement of a notice.
    ///
    /// @param notice the notice's id when it was said
    /// @param statement which of its statements, from 0
    /// @param article the corrected article's id when it was said; null where the archive does not have it
    public record ErratumChoice(
            long notice, int statement, @Nullable Long article, String chosenBy) {}

    private static final String COLUMNS =
            "select notice_id as notice, statement, article_id as article, chosen_by from erratum_choice choice where ";

    private final JdbcClient jdbc;

    public ErratumChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The choice for a statement of a notice, also where the notice replaced the one for which it was made.
    public Optional<ErratumChoice> find(long notice, int statement) {
        return jdbc.sql(COLUMNS + """
                        statement = :statement and (notice_id = :notice
                            or notice_id in (select article_id from article_redirect where successor = :notice))
                        order by notice_id = :notice desc, chosen_at desc limit 1
                        """)
                .param("notice", notice)
                .param("statement", statement)
                .query(ErratumChoice.class)
                .optional();
    }

    /// The choices of an article or of those that it replaced, at most 20.
    public List<ErratumChoice> ofArticle(long article) {
        return ResultRows.of(jdbc.sql(COLUMNS + """
                        article_id = :article
                            or article_id in (select article_id from article_redirect where successor = :article)
                        order by notice_id, statement limit 20
                        """).param("article", article).query(ErratumChoice.class));
    }

    /// Stores what a statement of a notice corrects, in place of what was said before.
    public void choose(ErratumChoice choice) {
        jdbc.sql("""
                        insert into erratum_choice (notice_id, statement, article_id, chosen_by)
                        values (:notice, :statement, :article, :chosenBy)
                        on conflict (notice_id, statement) do update
                        set article_id = excluded.article_id, chosen_by = excluded.chosen_by, chosen_at = now()
                        """)
                .param("notice", choice.notice())
                .param("statement", choice.statement())
                .param("article", choice.article())
                .param("chosenBy", choice.chosenBy())
                .update();
    }

    /// Removes what was said about a statement of a notice.
    public void remove(long notice, int statement) {
        jdbc.sql("delete from erratum_choice where notice_id = :notice and statement = :statement")
                .param("notice", notice)
                .param("statement", statement)
                .update();
    }
}

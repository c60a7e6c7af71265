package org.baoku.archive.clipping;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.StorableText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores the clippings in folders.
@Component
public final class ClippingRepository {
    private static final String CLIPPINGS = """
            select id, article_id, picture, note, tags, added_at, headline, byline, newspaper, day, page, body
            from clipping
            """;

    private static final String ADD = """
            insert into clipping (folder_id, article_id, position, picture, note, tags, headline, byline, newspaper, day,
                                  page, body)
            select :folder, :article, coalesce(max(position), -1) + 1, :picture, :note, :tags, :headline, :byline,
                   :newspaper, :day::date, :page, :body
            from clipping where folder_id = :folder
            on conflict (folder_id, article_id) do nothing returning id
            """;

    /// Numbers the clippings of a folder anew, with one of them moved by half a place beyond its neighbour.
    private static final String MOVE = """
            update clipping set position = ordered.place
            from (select id, row_number() over (order by
                             case when id = :id then place + :step * 1.5 else place end) - 1 as place
                  from (select id, row_number() over (order by position, id) as place
                        from clipping where folder_id = :folder) as numbered) as ordered
            where clipping.id = ordered.id and clipping.folder_id = :folder
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public ClippingRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The clippings of a folder in their order.
    public List<Clipping> in(long folder) {
        return ResultRows.of(jdbc.sql(CLIPPINGS + "where folder_id = :folder order by position, id")
                .param("folder", folder)
                .query(ClippingRepository::clipping));
    }

    /// A clipping of a folder.
    public Optional<Clipping> find(long folder, long id) {
        return jdbc.sql(CLIPPINGS + "where folder_id = :folder and id = :id")
                .param("folder", folder)
                .param("id", id)
                .query(ClippingRepository::clipping)
                .optional();
    }

    private static Clipping clipping(ResultSet row, int number) throws SQLException {
        return new Clipping(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getBoolean("picture"),
                row.getString("note"),
                texts(row.getArray("tags")),
                Objects.requireNonNull(ResultRows.instant(row, "added_at")),
                new KeptArticle(
                        row.getString("headline"),
                        texts(row.getArray("byline")),
                        row.getString("newspaper"),
                        row.getObject("day", LocalDate.class),
                        row.getString("page"),
                        row.getString("body")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /// The ids of the articles in a folder.
    public long[] articles(long folder) {
        return ResultRows.of(jdbc.sql("select article_id from clipping where folder_id = :folder")
                        .param("folder", folder)
                        .query(Long.class))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /// Adds a clipping at the end of a folder.
    ///
    /// @return its id; empty where the folder has the article already
    public Optional<Long> add(
            long folder, long article, boolean picture, String note, List<String> tags, KeptArticle kept) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            lock(folder);
            return jdbc.sql(ADD)
                    .param("folder", folder)
                    .param("article", article)
                    .param("picture", picture)
                    .param("note", StorableText.of(note))
                    .param("tags", StorableText.array(tags))
                    .param("headline", kept.headline())
                    .param("byline", StorableText.array(kept.byline()))
                    .param("newspaper", kept.newspaper())
                    .param("day", kept.day())
                    .param("page", kept.page())
                    .param("body", StorableText.of(kept.body()))
                    .query(Long.class)
                    .optional();
        }));
    }

    /// Changes what the user wrote about a clipping.
    public void annotate(long folder, long id, boolean picture, String note, List<String> tags) {
        jdbc.sql("""
                        update clipping set picture = :picture, note = :note, tags = :tags
                        where folder_id = :folder and id = :id
                        """)
                .param("folder", folder)
                .param("id", id)
                .param("picture", picture)
                .param("note", StorableText.of(note))
                .param("tags", StorableText.array(tags))
                .update();
    }

    /// Moves a clipping one place towards the end of its folder, or towards the beginning.
    public void move(long folder, long id, boolean towardsEnd) {
        transactions.executeWithoutResult(_ -> {
            lock(folder);
            jdbc.sql(MOVE)
                    .param("folder", folder)
                    .param("id", id)
                    .param("step", towardsEnd ? 1 : -1)
                    .update();
        });
    }

    /// Removes a clipping from a folder.
    public void remove(long folder, long id) {
        jdbc.sql("delete from clipping where folder_id = :folder and id = :id")
                .param("folder", folder)
                .param("id", id)
                .update();
    }

    /// Two users who add to a folder or order it wait for each other.
    private void lock(long folder) {
        jdbc.sql("select id from clipping_folder where id = :folder for update")
                .param("folder", folder)
                .query(Long.class)
                .optional();
    }
}

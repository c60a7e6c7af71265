package org.baoku.archive.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.ResultRows;
import org.baoku.archive.person.OfficialCorrection.Distinct;
import org.baoku.archive.person.OfficialCorrection.HoldsOffice;
import org.baoku.archive.person.OfficialCorrection.Merge;
import org.baoku.archive.person.OfficialCorrection.NoOfficial;
import org.baoku.archive.person.OfficialCorrection.Rename;
import org.baoku.archive.person.OfficialCorrection.Split;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps what people say about officials: merged, split, renamed, given an office, told apart, no official at all.
///
/// What the machine reads stays as it is; every mend is a row, undone by one more row, and what is shown
/// follows from the rows in force. So a mend holds when a file is taken in again, and an undone one leaves no
/// trace but its history.
@Component
public final class OfficialCorrectionRepository {
    /// A mend as it was made.
    ///
    /// @param undone whether a later row undid it
    public record MadeMend(
            long id,
            String kind,
            @Nullable Long officialId,
            @Nullable Long otherId,
            @Nullable String name,
            @Nullable String office,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo,
            String reason,
            String madeBy,
            Instant madeAt,
            boolean undone) {}

    private static final String ADD = """
            insert into person_mend (kind, official_id, other_id, name, office, held_from, held_to, reason, made_by)
            values (:kind, :official, :other, :name, :office, :from, :to, :reason, :by)
            returning id
            """;

    private static final String SHOW_MERGED = """
            update official set shown_as = root.id
            from (select coalesce(shown_as, id) as id from official where id = :into) root,
                 (select coalesce(shown_as, id) as id from official where id = :official) merged
            where (official.id = merged.id or official.shown_as = merged.id) and root.id <> merged.id
            """;

    private static final String SHOWN_ROOT = "(select coalesce(shown_as, id) from official where id = :official)";

    /// Pages that name the official, or anybody shown as the same person.
    private static final String PAGES_OF = """
            select distinct article.page_id
            from appearance
            join article on article.id = appearance.article_id
            where appearance.official_id in (select alike.id from official alike, official one
                                             where one.id = :id
                                               and coalesce(alike.shown_as, alike.id) = coalesce(one.shown_as, one.id))
            """;

    private static final String HISTORY = """
            select mend.id, mend.kind, mend.official_id, mend.other_id, mend.name, mend.office, mend.held_from, mend.held_to,
                   mend.reason, mend.made_by, mend.made_at,
                   exists (select 1 from person_mend undo where undo.undoes = mend.id) as undone
            from person_mend mend
            where mend.official_id = :official or mend.other_id = :official
               or mend.undoes in (select id from person_mend where official_id = :official or other_id = :official)
            order by mend.id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public OfficialCorrectionRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Adds a mend; what is shown follows at once, and the pages concerned count as changed. Telling two apart changes
    /// nothing that is shown.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the mend's id, by which it can be undone
    public long mend(OfficialCorrection mend, String by, String reason) {
        return inTurn(() -> mend instanceof Distinct
                ? add(mend, by, reason)
                : changingPages(mend.official(), () -> add(mend, by, reason)));
    }

    /// Undoes a mend, by one more row.
    ///
    /// @throws IllegalArgumentException where there is no such mend, or it is undone already
    public long undo(long mend, String by) {
        return inTurn(() -> {
            long official = jdbc.sql("select official_id from mend_in_force where id = :id")
                    .param("id", mend)
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> new IllegalArgumentException("No mend in force has the number " + mend));
            return changingPages(
                    official,
                    () -> jdbc.sql(
                                    "insert into person_mend (kind, undoes, made_by) values ('UNDO', :undoes, :by) returning id")
                            .param("undoes", mend)
                            .param("by", by)
                            .query(Long.class)
                            .single());
        });
    }

    /// Everything ever said about an official, undone or not, oldest first.
    public List<MadeMend> history(long official) {
        return ResultRows.of(jdbc.sql(HISTORY).param("official", official).query(MadeMend.class));
    }

    /// Under which other names officials were read who are shown otherwise, by their ids.
    public Map<Long, Set<String>> otherNames() {
        return ResultRows.otherNames(jdbc, "official");
    }

    /// Officials of whom it was said that they are not one, two each.
    public Set<Set<Long>> distinct() {
        return ResultRows.distinct(jdbc, "official", "mend_in_force");
    }

    private long changingPages(long official, Supplier<Long> work) {
        ArchiveLock.addRevisions(jdbc, PAGES_OF, official);
        long id = work.get();
        showWhatIsInForce();
        ArchiveLock.addRevisions(jdbc, PAGES_OF, official);
        return id;
    }

    private long inTurn(Supplier<Long> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            ArchiveLock.acquire(jdbc);
            return work.get();
        }));
    }

    private long add(OfficialCorrection mend, String by, String reason) {
        return switch (mend) {
            case Merge(long official, long into) -> add("MERGE", official, into, null, null, null, null, by, reason);
            case Rename(long official, String name) ->
                add("RENAME", official, null, name, null, null, null, by, reason);
            case HoldsOffice(long official, String office, var from, var to) ->
                add("OFFICE", official, null, null, office, from, to, by, reason);
            case Distinct(long official, long other) ->
                add("DISTINCT", official, other, null, null, null, null, by, reason);
            case NoOfficial(long official) -> add("NO_OFFICIAL", official, null, null, null, null, null, by, reason);
            case Split(long official, List<Long> articles) -> {
                long other = jdbc.sql(
                                "insert into official (name, made_by_mend) select name, true from official where id = :id returning id")
                        .param("id", official)
                        .query(Long.class)
                        .single();
                long id = add("SPLIT", official, other, null, null, null, null, by, reason);
                for (long article : articles) {
                    jdbc.sql("insert into split_article (mend_id, article_id) values (:mend, :article)")
                            .param("mend", id)
                            .param("article", article)
                            .update();
                }
                yield id;
            }
        };
    }

    private long add(
            String kind,
            long official,
            @Nullable Long other,
            @Nullable String name,
            @Nullable String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String by,
            String reason) {
        return jdbc.sql(ADD)
                .param("kind", kind)
                .param("official", official)
                .param("other", other)
                .param("name", name)
                .param("office", office)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /// Works out anew how every mended official is shown, from the mends in force in the order in which they were
    /// made.
    private void showWhatIsInForce() {
        record Row(
                String kind,
                long officialId,
                @Nullable Long otherId,
                @Nullable String name) {}
        jdbc.sql("""
                        update official set shown_as = null, shown_name = null, hidden = false
                        where shown_as is not null or shown_name is not null or hidden
                        """).update();
        for (Row mend :
                ResultRows.of(jdbc.sql("select kind, official_id, other_id, name from mend_in_force order by id")
                        .query(Row.class))) {
            switch (mend.kind()) {
                case "MERGE" ->
                    jdbc.sql(SHOW_MERGED)
                            .param("official", mend.officialId())
                            .param("into", mend.otherId())
                            .update();
                case "RENAME" ->
                    jdbc.sql("update official set shown_name = :name where id = " + SHOWN_ROOT)
                            .param("name", mend.name())
                            .param("official", mend.officialId())
                            .update();
                case "NO_OFFICIAL" ->
                    jdbc.sql("update official set hidden = true where id = " + SHOWN_ROOT)
                            .param("official", mend.officialId())
                            .update();
                default -> {
                    // Splits are looked up article by article, offices person by person, who is not one pair by pair.
                }
            }
        }
    }
}

package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

/// Stores corrections of officials: merge, split, rename, office, distinct, no official.
///
/// What was read from the page does not change. Each correction is a row, undone by another row, and how officials are
/// displayed is derived from the rows in force. A correction therefore survives a new reading of the page, and an
/// undone correction has no effect other than its entry in the history.
@Component
public final class OfficialCorrectionRepository {
    private static final String ADD = """
            insert into official_correction (kind, official_id, other_id, name, office, held_from, held_to, reason,
                                             made_by)
            values (:kind, :official, :other, :name, :office, :from, :to, :reason, :by)
            returning id
            """;

    private static final String ADD_SPLIT_OFFICIAL = """
            insert into official (name, made_by_correction) select name, true from official where id = :id returning id
            """;

    private static final String UNDO = """
            insert into official_correction (kind, undoes, made_by) values ('UNDO', :undoes, :by) returning id
            """;

    private static final String OFFICIAL_OF_CORRECTION =
            "select official_id from official_correction_in_force where id = :id";

    private static final String PAGES_OF_OFFICIAL = """
            select distinct article.page_id
            from appearance
            join article on article.id = appearance.article_id
            where appearance.official_id in (select alike.id from official alike, official one
                                             where one.id = :id
                                               and coalesce(alike.shown_as, alike.id) = coalesce(one.shown_as, one.id))
            """;

    private static final String ENTRIES = """
            select correction.id, correction.kind, correction.official_id, official.name as official_name,
                   (select count(*) from appearance where official_id = correction.official_id) as official_articles,
                   correction.other_id, other.name as other_name,
                   (select count(*) from appearance where official_id = correction.other_id) as other_articles,
                   correction.name, correction.office, correction.held_from, correction.held_to, correction.reason,
                   correction.made_by, correction.made_at,
                   exists (select 1 from official_correction undo where undo.undoes = correction.id) as undone
            from official_correction correction
            left join official on official.id = correction.official_id
            left join official other on other.id = correction.other_id
            """;

    private static final String RECENT = ENTRIES + " order by correction.id desc limit :limit";

    private static final String HISTORY = ENTRIES + """
            where correction.official_id = :official or correction.other_id = :official
               or correction.undoes in (select id from official_correction
                                        where official_id = :official or other_id = :official)
            order by correction.id
            """;

    private static final String OTHER_NAMES = """
            select person.id, printed.name
            from official printed
            join official person on person.id = coalesce(printed.shown_as, printed.id)
            where (printed.shown_as is not null or printed.shown_name is not null)
              and printed.name <> coalesce(person.shown_name, person.name)
            """;

    private static final String DISTINCT_PAIRS = """
            select coalesce(one.shown_as, one.id) as one, coalesce(other.shown_as, other.id) as other
            from official_correction_in_force correction
            join official one on one.id = correction.official_id
            join official other on other.id = correction.other_id
            where correction.kind = 'DISTINCT'
              and coalesce(one.shown_as, one.id) <> coalesce(other.shown_as, other.id)
            """;

    private static final String IN_FORCE =
            "select kind, official_id, other_id, name from official_correction_in_force order by id";

    private static final String RESET_DISPLAY = """
            update official set shown_as = null, shown_name = null, hidden = false
            where shown_as is not null or shown_name is not null or hidden
            """;

    private static final String DISPLAY_MERGED = """
            update official set shown_as = root.id
            from (select coalesce(shown_as, id) as id from official where id = :into) root,
                 (select coalesce(shown_as, id) as id from official where id = :official) merged
            where (official.id = merged.id or official.shown_as = merged.id) and root.id <> merged.id
            """;

    private static final String DISPLAY_RENAMED = """
            update official set shown_name = :name
            where id = (select coalesce(shown_as, id) from official where id = :official)
            """;

    private static final String HIDE = """
            update official set hidden = true
            where id = (select coalesce(shown_as, id) from official where id = :official)
            """;

    private final JdbcClient jdbc;
    private final PersonCorrections corrections;

    public OfficialCorrectionRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.corrections = new PersonCorrections(jdbc, transactions, PAGES_OF_OFFICIAL, this::updateDisplay);
    }

    /// Adds a correction. The display of officials changes in the same transaction, and the affected pages get a
    /// revision; a [Distinct] changes neither.
    ///
    /// @param by the user who makes the correction
    /// @param reason may be empty
    /// @return the correction's id, for [#undo]
    public long add(OfficialCorrection correction, String by, String reason) {
        Supplier<Long> insert = () -> insert(correction, by, reason);
        return correction instanceof Distinct
                ? corrections.add(insert)
                : corrections.addChangingDisplay(correction::official, insert);
    }

    /// Undoes a correction.
    ///
    /// @throws IllegalArgumentException if there is no correction with that id, or if it is already undone
    public long undo(long correction, String by) {
        return corrections.addChangingDisplay(
                () -> jdbc.sql(OFFICIAL_OF_CORRECTION)
                        .param("id", correction)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> PersonCorrections.notInForce(correction)),
                () -> jdbc.sql(UNDO)
                        .param("undoes", correction)
                        .param("by", by)
                        .query(Long.class)
                        .single());
    }

    /// All corrections of an official, including undone ones and their undoing, oldest first.
    public List<OfficialCorrectionEntry> history(long official) {
        return ResultRows.of(jdbc.sql(HISTORY).param("official", official).query(OfficialCorrectionEntry.class));
    }

    /// The latest corrections of all officials, including undone ones and their undoing, latest first.
    public List<OfficialCorrectionEntry> recent(int limit) {
        return ResultRows.of(jdbc.sql(RECENT).param("limit", limit).query(OfficialCorrectionEntry.class));
    }

    /// Adds several corrections in one transaction; the display of officials is computed once.
    ///
    /// @param by the user who makes the corrections
    /// @param reason may be empty
    public void addAll(List<OfficialCorrection> several, String by, String reason) {
        corrections.addAllChangingDisplay(
                several.stream().map(OfficialCorrection::official).toList(),
                () -> several.forEach(correction -> insert(correction, by, reason)));
    }

    /// The pairs of officials that were ever merged, also if the merge was undone since.
    public Set<Set<Long>> everMerged() {
        return corrections.pairs(
                "select official_id as one, other_id as other from official_correction where kind = 'MERGE'");
    }

    /// The printed names of officials that differ from their displayed names, by the displayed official's id.
    public Map<Long, Set<String>> otherNames() {
        return corrections.otherNames(OTHER_NAMES);
    }

    /// Pairs of officials that a [Distinct] in force keeps apart, by their displayed officials' ids.
    public Set<Set<Long>> distinctPairs() {
        return corrections.pairs(DISTINCT_PAIRS);
    }

    private long insert(OfficialCorrection correction, String by, String reason) {
        return switch (correction) {
            case Merge(long official, long into) -> insert("MERGE", official, into, null, null, null, null, by, reason);
            case Rename(long official, String name) ->
                insert("RENAME", official, null, name, null, null, null, by, reason);
            case HoldsOffice(long official, String office, var from, var to) ->
                insert("OFFICE", official, null, null, office, from, to, by, reason);
            case Distinct(long official, long other) ->
                insert("DISTINCT", official, other, null, null, null, null, by, reason);
            case NoOfficial(long official) -> insert("NO_OFFICIAL", official, null, null, null, null, null, by, reason);
            case Split(long official, List<Long> articles) -> insertSplit(official, articles, by, reason);
        };
    }

    private long insertSplit(long official, List<Long> articles, String by, String reason) {
        long other = jdbc.sql(ADD_SPLIT_OFFICIAL)
                .param("id", official)
                .query(Long.class)
                .single();
        long id = insert("SPLIT", official, other, null, null, null, null, by, reason);
        for (long article : articles) {
            jdbc.sql("insert into split_article (correction_id, article_id) values (:correction, :article)")
                    .param("correction", id)
                    .param("article", article)
                    .update();
        }
        return id;
    }

    private long insert(
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

    /// Computes the display columns of all officials from the corrections in force, in the order in which they were
    /// made.
    private void updateDisplay() {
        record Row(
                String kind,
                long officialId,
                @Nullable Long otherId,
                @Nullable String name) {}
        jdbc.sql(RESET_DISPLAY).update();
        for (Row correction : ResultRows.of(jdbc.sql(IN_FORCE).query(Row.class))) {
            switch (correction.kind()) {
                case "MERGE" ->
                    jdbc.sql(DISPLAY_MERGED)
                            .param("official", correction.officialId())
                            .param("into", correction.otherId())
                            .update();
                case "RENAME" ->
                    jdbc.sql(DISPLAY_RENAMED)
                            .param("name", correction.name())
                            .param("official", correction.officialId())
                            .update();
                case "NO_OFFICIAL" ->
                    jdbc.sql(HIDE).param("official", correction.officialId()).update();
                default -> {
                    // SPLIT, OFFICE and DISTINCT have no display columns; queries read them from the corrections.
                }
            }
        }
    }
}

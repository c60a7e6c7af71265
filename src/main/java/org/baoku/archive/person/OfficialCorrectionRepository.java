package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
/// What was read from the page does not change. Each correction is a row, undone by another row, and how
/// officials are displayed is derived from the rows in force. A correction therefore survives a new reading
/// of the page, and an undone correction has no effect other than its entry in the history.
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

    private static final String ENTRIES = """
            select correction.id, correction.kind, correction.official_id, official.name as official_name,
                   (select count(*) from appearance where official_id = correction.official_id) as official_articles,
                   correction.other_id, other.name as other_name,
                   (select count(*) from appearance where official_id = correction.other_id) as other_articles,
                   correction.name, correction.office, correction.reason, correction.made_by, correction.made_at,
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

    private static final String IS_SPLIT = """
            select exists (select 1 from official_correction_in_force correction
                           join split_article split on split.correction_id = correction.id
                           where correction.kind = 'SPLIT' and correction.official_id = :official
                             and split.article_id = any(:articles))
            """;

    // An article in which a split says that the name means another official is a page of that official.
    private static final PersonCorrections.Kind OFFICIALS = new PersonCorrections.Kind(
            "official",
            "official.hidden",
            "update official set shown_as = :shownAs, shown_name = :shownName, hidden = :hidden where id = :id",
            """
            select article.page_id
            from appearance join article on article.id = appearance.article_id
            where appearance.official_id = any(:persons)
            union
            select article.page_id
            from official_correction_in_force correction
            join split_article split on split.correction_id = correction.id
            join article on article.id = split.article_id
            where correction.kind = 'SPLIT' and correction.other_id = any(:persons)
            union
            select page_id from article where id = any(:articles)
            """);

    private final JdbcClient jdbc;
    private final PersonCorrections corrections;

    public OfficialCorrectionRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.corrections = new PersonCorrections(jdbc, transactions, OFFICIALS);
    }

    /// Adds a correction. The display of officials changes in the same transaction, and the affected pages
    /// get a revision; a [Distinct] and a [HoldsOffice] change neither.
    ///
    /// @param by the user who makes the correction
    /// @param reason may be empty
    /// @return the correction's id, for [#undo]
    public long add(OfficialCorrection correction, String by, String reason) {
        return add(correction, () -> insert(correction, by, reason));
    }

    /// Adds a correction of persons as they are displayed.
    ///
    /// @throws PersonChangedException if one of them was merged into another or hidden meanwhile, or if one
    /// of the articles of a split was split off already
    public long addToDisplayed(OfficialCorrection correction, String by, String reason) {
        return add(correction, () -> {
            corrections.requireDisplayed(concerned(correction).toList());
            if (correction instanceof Split split && isSplit(split)) {
                throw new PersonChangedException();
            }
            return insert(correction, by, reason);
        });
    }

    private boolean isSplit(Split split) {
        return jdbc.sql(IS_SPLIT)
                .param("official", split.official())
                .param("articles", split.articles().toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    private long add(OfficialCorrection correction, Supplier<Long> insert) {
        return changesDisplay(correction)
                ? corrections.addChangingDisplay(
                        persons(correction).toList(), articles(correction).toList(), insert)
                : corrections.add(insert);
    }

    private static boolean changesDisplay(OfficialCorrection correction) {
        return !(correction instanceof Distinct || correction instanceof HoldsOffice);
    }

    private static Stream<Long> persons(OfficialCorrection correction) {
        return correction instanceof Merge(long official, long into)
                ? Stream.of(official, into)
                : Stream.of(correction.official());
    }

    /// The corrected official and the other one.
    private static Stream<Long> concerned(OfficialCorrection correction) {
        return correction instanceof Distinct(long official, long other)
                ? Stream.of(official, other)
                : persons(correction);
    }

    private static Stream<Long> articles(OfficialCorrection correction) {
        return correction instanceof Split split ? split.articles().stream() : Stream.empty();
    }

    /// Undoes a correction.
    ///
    /// @throws IllegalArgumentException if there is no correction with that id, or if it is already undone
    public long undo(long correction, String by) {
        return corrections.undo(
                correction,
                () -> ResultRows.of(jdbc.sql("select article_id from split_article where correction_id = :id")
                        .param("id", correction)
                        .query(Long.class)),
                by);
    }

    /// All corrections of an official, including undone ones and their undoing, oldest first.
    public List<OfficialCorrectionEntry> history(long official) {
        return ResultRows.of(jdbc.sql(HISTORY).param("official", official).query(OfficialCorrectionEntry.class));
    }

    /// The latest corrections of all officials, including undone ones and their undoing, latest first.
    public List<OfficialCorrectionEntry> recent(int limit) {
        return ResultRows.of(jdbc.sql(RECENT).param("limit", limit).query(OfficialCorrectionEntry.class));
    }

    /// Adds several corrections of persons as they are displayed, in one transaction; the display of officials is
    /// computed once.
    ///
    /// @param by the user who makes the corrections
    /// @param reason may be empty
    /// @throws PersonChangedException if one of the persons was merged into another or hidden meanwhile; then
    /// none is added
    public void addAll(List<OfficialCorrection> several, String by, String reason) {
        corrections.addChangingDisplay(
                several.stream().flatMap(OfficialCorrectionRepository::persons).toList(),
                several.stream().flatMap(OfficialCorrectionRepository::articles).toList(),
                () -> {
                    corrections.requireDisplayed(several.stream()
                            .flatMap(OfficialCorrectionRepository::concerned)
                            .toList());
                    return several.stream()
                            .map(correction -> insert(correction, by, reason))
                            .toList();
                });
    }

    /// Pairs of officials that were merged once and are not any more, by their displayed officials' ids.
    public Set<Set<Long>> undoneMerges() {
        return corrections.undoneMerges();
    }

    /// The printed names of officials that differ from their displayed names, by the displayed official's id.
    public Map<Long, Set<String>> otherNames() {
        return corrections.otherNames();
    }

    /// Pairs of officials that a [Distinct] or a [Split] in force keeps apart, by their displayed officials' ids.
    public Set<Set<Long>> distinctPairs() {
        return corrections.distinctPairs();
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
}

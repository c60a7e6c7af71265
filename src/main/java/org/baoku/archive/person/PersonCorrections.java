package org.baoku.archive.person;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.LockedTransaction;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The part that corrections of officials and corrections of reporters have in common.
///
/// A correction is a row; undoing it adds another row. The columns that say how a person is displayed are derived from
/// the corrections in force: after every change they are computed again for all persons of the kind.
final class PersonCorrections {
    private final JdbcClient jdbc;
    private final LockedTransaction transaction;
    private final String pagesOfPerson;
    private final Runnable updateDisplay;

    /// @param pagesOfPerson a query for the `page_id`s of the pages that name the person `:id`, or a person
    /// displayed as the same
    /// @param updateDisplay computes the display columns again
    PersonCorrections(
            JdbcClient jdbc, TransactionOperations transactions, String pagesOfPerson, Runnable updateDisplay) {
        this.jdbc = jdbc;
        this.transaction = new LockedTransaction(jdbc, transactions);
        this.pagesOfPerson = pagesOfPerson;
        this.updateDisplay = updateDisplay;
    }

    /// Inserts a row that does not change how persons are displayed.
    ///
    /// @param insert adds the row and returns its id
    long add(Supplier<Long> insert) {
        return transaction.call(insert);
    }

    /// Inserts a row that changes how a person is displayed. Every page that names the person before or after the
    /// change
    /// gets a revision.
    ///
    /// @param person the id of the person, read within the transaction
    /// @param insert adds the row and returns its id
    long addChangingDisplay(Supplier<Long> person, Supplier<Long> insert) {
        return transaction.call(() -> {
            long changed = person.get();
            ArchiveLock.addRevisions(jdbc, pagesOfPerson, changed);
            long id = insert.get();
            updateDisplay.run();
            ArchiveLock.addRevisions(jdbc, pagesOfPerson, changed);
            return id;
        });
    }

    /// Inserts rows that change how persons are displayed; the display is computed once.
    ///
    /// @param persons the ids of the persons
    /// @param insert adds the rows
    void addAllChangingDisplay(List<Long> persons, Runnable insert) {
        transaction.run(() -> {
            persons.forEach(person -> ArchiveLock.addRevisions(jdbc, pagesOfPerson, person));
            insert.run();
            updateDisplay.run();
            persons.forEach(person -> ArchiveLock.addRevisions(jdbc, pagesOfPerson, person));
        });
    }

    /// The names under which persons are printed, other than the displayed name, by the displayed person's id.
    ///
    /// @param sql a query with the columns `id` and `name`
    Map<Long, Set<String>> otherNames(String sql) {
        record OtherName(long id, String name) {}
        return ResultRows.of(jdbc.sql(sql).query(OtherName.class)).stream()
                .collect(groupingBy(OtherName::id, mapping(OtherName::name, toSet())));
    }

    /// Pairs of displayed persons' ids.
    ///
    /// @param sql a query with the columns `one` and `other`, which must differ in each row
    Set<Set<Long>> pairs(String sql) {
        record Pair(long one, long other) {}
        return ResultRows.of(jdbc.sql(sql).query(Pair.class)).stream()
                .map(pair -> Set.of(pair.one(), pair.other()))
                .collect(toSet());
    }

    static IllegalArgumentException notInForce(long correction) {
        return new IllegalArgumentException("No correction in force has the id " + correction);
    }
}

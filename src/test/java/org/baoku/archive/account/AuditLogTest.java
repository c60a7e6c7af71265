package org.baoku.archive.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.baoku.archive.TestArchive;
import org.baoku.archive.account.AuditLog.Criteria;
import org.baoku.archive.account.AuditLog.Cursor;
import org.baoku.archive.account.AuditLog.Entry;
import org.baoku.archive.account.AuditLog.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private static final Cursor NEWEST = new Cursor(null, null);

    private static final Duration LIMIT = Duration.ofMillis(500);

    private final TestArchive archive = new TestArchive();
    private final AuditLog audit = new AuditLog(archive.jdbc);

    @Test
    void partsFollowEachOtherByTheirKeysInBothDirections() {
        for (int i = 0; i < 5; i++) {
            write("林", "POST /admin/pages/" + i + "/lines");
            write("周", "POST /login");
        }
        Criteria pages = new Criteria("", AuditKind.PAGE, null, null, "");

        Result first = audit.find(pages, ZoneOffset.UTC, NEWEST, 2);
        assertThat(first.entries()).extracting(Entry::action).containsExactly(page(4), page(3));
        assertThat(first.newer()).isFalse();
        assertThat(first.older()).isTrue();
        Result second = after(pages, first.entries().getLast().id(), null);
        assertThat(second.entries()).extracting(Entry::action).containsExactly(page(2), page(1));
        assertThat(second.newer()).isTrue();
        Result last = after(pages, second.entries().getLast().id(), null);
        assertThat(last.entries()).extracting(Entry::action).containsExactly(page(0));
        assertThat(last.older()).isFalse();
        Result back = after(pages, null, last.entries().getFirst().id());
        assertThat(back.entries()).extracting(Entry::action).containsExactly(page(2), page(1));
        assertThat(back.newer()).isTrue();
        assertThat(back.older()).isTrue();
    }

    @Test
    void entriesAreRestrictedByAccountKindDayAndWords() {
        write("林", "POST /admin/persons/officials/3/none");
        archive.jdbc.sql("update audit set at = '2021-03-05T12:00Z'").update();
        write("林", "POST /login");
        write("周", "POST /admin/persons/officials/3/none");
        LocalDate day = LocalDate.of(2021, 3, 5);

        assertThat(count(new Criteria("林", null, null, null, ""))).isEqualTo(2);
        assertThat(count(new Criteria("", AuditKind.PERSON, null, null, ""))).isEqualTo(2);
        assertThat(count(new Criteria("", AuditKind.SIGN_IN, null, null, ""))).isEqualTo(1);
        assertThat(count(new Criteria("", null, day, day, ""))).isEqualTo(1);
        assertThat(count(new Criteria("", null, day.plusDays(1), null, ""))).isEqualTo(2);
        assertThat(count(new Criteria("", null, null, day.minusDays(1), ""))).isZero();
        assertThat(count(new Criteria("", null, null, null, "officials none"))).isEqualTo(2);
        assertThat(count(new Criteria("", null, null, null, "100%"))).isZero();
    }

    @Test
    @Tag("campaign")
    void aPartOfAMillionEntriesIsFoundAtOnce() {
        archive.jdbc.sql("""
                        insert into audit (at, person, address, action, status)
                        select '2020-01-01T00:00Z'::timestamptz + number * interval '1 minute', 'u' || number % 50, '10.0.0.1',
                               case number % 100 when 0 then 'POST /admin/persons/officials/3/none' else 'POST /login' end, 302
                        from generate_series(1, 1000000) number
                        """).update();
        archive.jdbc.sql("analyze audit").update();
        LocalDate day = LocalDate.of(2020, 6, 1);

        for (Criteria criteria : List.of(
                new Criteria("", null, null, null, ""),
                new Criteria("u7", null, null, null, ""),
                new Criteria("nobody", null, null, null, ""),
                new Criteria("", AuditKind.PERSON, null, null, ""),
                new Criteria("", AuditKind.WORDS, null, null, ""),
                new Criteria("", null, day, day, ""),
                new Criteria("", AuditKind.PERSON, day, day, ""),
                new Criteria("", null, null, null, "officials"))) {
            long begun = System.nanoTime();
            assertThat(audit.find(criteria, ZoneOffset.UTC, NEWEST, 50).entries())
                    .hasSizeLessThanOrEqualTo(50);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("%s", criteria)
                    .isLessThan(LIMIT);
        }
    }

    private static String page(int number) {
        return "POST /admin/pages/" + number + "/lines";
    }

    private Result after(Criteria criteria, @Nullable Long before, @Nullable Long after) {
        return audit.find(criteria, ZoneOffset.UTC, new Cursor(before, after), 2);
    }

    private int count(Criteria criteria) {
        return audit.find(criteria, ZoneOffset.UTC, NEWEST, 10).entries().size();
    }

    private void write(String person, String action) {
        audit.end(audit.begin(person, "10.0.0.1", action), person, 302, "");
    }
}

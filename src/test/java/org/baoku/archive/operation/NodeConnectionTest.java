package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.baoku.archive.TestArchive;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.intake.QueuedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class NodeConnectionTest {
    private final TestArchive archive = new TestArchive();
    private final NodeConnection first = node(new GenericWebApplicationContext());
    private final NodeConnection second = node(new GenericWebApplicationContext());

    @AfterEach
    void stop() {
        first.stop();
        second.stop();
    }

    @Test
    void oneNodeLeadsAndAnotherTakesItsPlace() {
        first.start();
        second.start();

        assertThat(first.isLeader()).isTrue();
        assertThat(second.isLeader()).isFalse();
        assertThat(first.number()).isPositive().isNotEqualTo(second.number());

        first.stop();
        await(second::isLeader);
    }

    @Test
    void aCommandDoesNotLead() {
        NodeConnection command = node(new GenericApplicationContext());
        command.start();
        first.start();

        assertThat(command.isLeader()).isFalse();
        assertThat(first.isLeader()).isTrue();
        command.stop();
    }

    @Test
    void nodesConnectAgainWithTheirNumbersAndOneOfThemLeads() {
        first.start();
        second.start();
        List<Integer> numbers = List.of(first.number(), second.number());

        assertThat(archive.jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and classid = 811002
                          and database = (select oid from pg_database where datname = current_database())
                        """).query(Boolean.class).list()).containsExactly(true, true);

        await(() -> connected(numbers.getFirst()) && connected(numbers.getLast()));
        await(() -> first.isLeader() != second.isLeader());
        assertThat(List.of(first.number(), second.number())).isEqualTo(numbers);
    }

    @Test
    void aNodeHearsOfPagesThatAnotherOneStores() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        first.onRevision(heard::countDown);
        first.start();

        archive.jdbc
                .sql("insert into revision (number, page_id) select 1, 1 where false")
                .update();

        assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theIntakeOfANodeIsAbandonedOnceTheNodeIsGone() {
        first.start();
        second.start();
        long intake = archive.queueOf(first)
                .add(
                        new NewIntake(IntakeJob.Kind.API, "A01.txt", "周敏", false),
                        IntakeJob.State.RUNNING,
                        List.of(QueuedFile.page(archive.newspapers.first(), "A01.txt", new byte[] {65}, null, null)));
        IntakeQueue other = archive.queueOf(second);

        other.recoverAbandoned();
        assertThat(other.claimNext()).isEmpty();

        first.stop();
        await(() -> {
            other.recoverAbandoned();
            return other.claimNext().isPresent();
        });
        assertThat(archive.filesOf(second).next(intake)).isPresent();
    }

    private NodeConnection node(ApplicationContext context) {
        try (Connection connection = archive.database.getConnection()) {
            String url = connection.getMetaData().getURL();
            return new NodeConnection(new GivenDatabase(url), context);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record GivenDatabase(String getJdbcUrl) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    private boolean connected(int number) {
        return archive.jdbc
                .sql("""
                        select exists (select 1 from pg_locks where locktype = 'advisory' and classid = 811002
                                         and objid = :number::bigint::oid)
                        """)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}

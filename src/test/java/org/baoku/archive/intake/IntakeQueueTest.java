package org.baoku.archive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baoku.archive.TestArchive;
import org.baoku.archive.UnconnectedNode;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;

class IntakeQueueTest {
    private static final NewIntake INTAKE = new NewIntake(IntakeJob.Kind.BROWSER, "A01.txt + 2", "周敏", false);

    private static final Reason EMPTY = new Reason("text-empty", List.of());

    private final TestArchive archive = new TestArchive();
    private final Newspaper newspaper = archive.newspapers.first();
    private final IntakeQueue queue = archive.queue;
    private final IntakeFileQueue files = archive.files;
    private final IntakeJobRepository jobs = archive.jobs;

    @Test
    void handsOutTheFilesOfAClaimedIntakeInOrderAndRecordsTheirResults() {
        assertThat(jobs.isEmpty()).isTrue();
        long id = queue.add(
                INTAKE,
                IntakeJob.State.QUEUED,
                List.of(
                        page("A01.txt"),
                        QueuedFile.passedOver(newspaper, "x.docx", new Reason("skipped-kind", List.of(".docx"))),
                        page("A02.txt")));

        assertThat(jobs.isEmpty()).isFalse();
        assertThat(files.next(id)).as("before the intake is claimed").isEmpty();
        assertThat(queue.claimNext()).contains(id);
        assertThat(queue.claimNext()).as("an intake is claimed once").isEmpty();
        ClaimedFile first = files.next(id).orElseThrow();
        assertThat(first.origin().path()).isEqualTo("A01.txt");
        assertThat(first.origin().givenDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(first.bytes().orElseThrow()).isEqualTo("A01.txt".getBytes(StandardCharsets.UTF_8));
        files.complete(first.id(), new CompletedFile(State.TAKEN_IN, null, 4, 0.5, null, 0.0, null, null, null));
        files.fail(files.next(id).orElseThrow().id(), EMPTY);
        assertThat(files.next(id)).isEmpty();
        queue.finish(id);

        IntakeJob job = jobs.job(id).orElseThrow();
        assertThat(job.state()).isEqualTo(IntakeJob.State.FINISHED);
        assertThat(job)
                .extracting(IntakeJob::files, IntakeJob::done, IntakeJob::takenIn, IntakeJob::failed)
                .containsExactly(3, 3, 1, 1);
        assertThat(job)
                .extracting(IntakeJob::kind, IntakeJob::origin, IntakeJob::requestedBy, IntakeJob::dryRun)
                .containsExactly(IntakeJob.Kind.BROWSER, "A01.txt + 2", "周敏", false);
        assertThat(job.claimedAt()).isBetween(job.requestedAt(), Objects.requireNonNull(job.finishedAt()));
        assertThat(job.doneSinceClaim())
                .as("a skipped file is done before the claim")
                .isEqualTo(2);
        assertThat(job.articles()).isEqualTo(4);
        assertThat(jobs.files(id))
                .extracting(FileResult::state)
                .containsExactly(State.TAKEN_IN, State.PASSED_OVER, State.FAILED);
        assertThat(jobs.files(id, List.of(State.FAILED), 0, 10))
                .singleElement()
                .satisfies(file -> assertThat(file.reason()).isEqualTo(EMPTY));
        assertThat(jobs.latest(5)).containsExactly(job);
    }

    @Test
    void retriesOnlyTheFilesThatFailed() {
        long id = queue.add(
                INTAKE,
                IntakeJob.State.RUNNING,
                List.of(
                        page("A01.txt"),
                        page("A02.txt"),
                        QueuedFile.unreadable(newspaper, "b.zip", new Reason("zip-damaged", List.of("no end\0")))));
        files.complete(
                files.next(id).orElseThrow().id(),
                new CompletedFile(State.UNCHANGED, null, 0, null, null, null, null, null, null));
        files.fail(files.next(id).orElseThrow().id(), new Reason("page-rejected", List.of()));
        assertThat(queue.retry(id)).as("while it is running").isFalse();
        queue.finish(id);

        assertThat(jobs.job(id).orElseThrow().resumable()).isTrue();
        assertThat(queue.retry(id)).isTrue();
        assertThat(queue.claimNext()).contains(id);
        assertThat(files.next(id).orElseThrow().origin().path()).isEqualTo("A02.txt");
        files.complete(
                files.next(id).orElseThrow().id(),
                new CompletedFile(State.TAKEN_IN, null, 1, 1.0, null, 0.0, null, null, null));
        queue.finish(id);
        assertThat(queue.retry(id))
                .as("an unreadable zip has no bytes in the queue to retry")
                .isFalse();
    }

    @Test
    void aCancelledIntakeHandsOutNoFileAndCanBeRetried() {
        long id = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of(page("A01.txt"), page("A02.txt")));

        assertThat(queue.cancel(id)).isTrue();
        assertThat(files.next(id)).isEmpty();
        queue.finish(id);
        assertThat(jobs.job(id).orElseThrow().state()).isEqualTo(IntakeJob.State.CANCELLED);
        assertThat(queue.cancel(id)).isFalse();
        assertThat(queue.retry(id)).isTrue();
        assertThat(jobs.job(id).orElseThrow().state()).isEqualTo(IntakeJob.State.QUEUED);
    }

    @Test
    void anInterruptedIntakeIsQueuedAgain() {
        long id = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of(page("A01.txt")));

        archive.queueOf(new UnconnectedNode(2)).recoverAbandoned();

        assertThat(jobs.active(IntakeJob.Kind.BROWSER))
                .extracting(IntakeJob::id)
                .containsExactly(id);
        assertThat(queue.claim(id)).isTrue();
        assertThat(queue.claim(id)).isFalse();
        queue.requeue(id);
        assertThat(queue.claimNext()).contains(id);
    }

    @Test
    void anIntakeThatAnotherNodeHasTakenOverIsNotTouched() {
        long id = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of(page("A01.txt")));
        queue.recoverAbandoned();
        assertThat(files.next(id)).as("its own node keeps it").isPresent();

        UnconnectedNode second = new UnconnectedNode(2);
        IntakeQueue other = archive.queueOf(second);
        other.recoverAbandoned();
        assertThat(other.claimNext()).contains(id);

        assertThat(files.next(id)).isEmpty();
        queue.finish(id);
        queue.requeue(id);
        assertThat(archive.filesOf(second).next(id)).isPresent();
        assertThat(jobs.job(id).orElseThrow().state()).isEqualTo(IntakeJob.State.RUNNING);
    }

    @Test
    void aDryRunKeepsItsFilesUntilItIsApplied() {
        long id = queue.add(
                new NewIntake(IntakeJob.Kind.BROWSER, "A01.txt", "周敏", true),
                IntakeJob.State.RUNNING,
                List.of(page("A01.txt")));
        assertThat(files.next(id).orElseThrow().dryRun()).isTrue();
        files.complete(
                files.next(id).orElseThrow().id(),
                new CompletedFile(State.TAKEN_IN, null, 2, 1.0, null, 0.0, null, null, "{\"same\": 0}"));
        queue.finish(id);

        assertThat(jobs.files(id).getFirst().difference()).contains("same");
        assertThat(queue.applyDryRun(id)).isTrue();
        assertThat(queue.applyDryRun(id)).isFalse();
        assertThat(queue.claimNext()).contains(id);
        ClaimedFile file = files.next(id).orElseThrow();
        assertThat(file.dryRun()).isFalse();
        assertThat(file.bytes()).isPresent();
    }

    @Test
    void ofTwoRequestsAtOnceOneQueuesTheIntake() throws Exception {
        for (int round = 0; round < 20; round++) {
            long dryRun = queue.add(
                    new NewIntake(IntakeJob.Kind.BROWSER, "A01.txt", "周敏", true),
                    IntakeJob.State.RUNNING,
                    List.of(page("A01.txt")));
            files.complete(
                    files.next(dryRun).orElseThrow().id(),
                    new CompletedFile(State.TAKEN_IN, null, 2, 1.0, null, 0.0, null, null, null));
            queue.finish(dryRun);
            long failed = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of(page("A02.txt")));
            files.fail(files.next(failed).orElseThrow().id(), new Reason("page-rejected", List.of()));
            queue.finish(failed);

            assertThat(atOnce(() -> queue.applyDryRun(dryRun)))
                    .as("applied")
                    .containsExactlyInAnyOrder(true, false, false, false);
            assertThat(atOnce(() -> queue.retry(failed)))
                    .as("retried")
                    .containsExactlyInAnyOrder(true, false, false, false);
            assertThat(atOnce(() -> queue.cancel(failed)))
                    .as("cancelled")
                    .containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> request) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(4, request))) {
                results.add(result.get());
            }
            return results;
        }
    }

    @Test
    void aFileIsCompletedOnce() {
        long id = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of(page("A01.txt")));
        long file = files.next(id).orElseThrow().id();
        files.complete(file, new CompletedFile(State.TAKEN_IN, null, 3, 1.0, null, 0.0, null, null, null));

        assertThatThrownBy(() -> files.complete(
                        file, new CompletedFile(State.UNCHANGED, null, 0, null, null, null, null, null, null)))
                .isInstanceOf(IllegalStateException.class);
        files.fail(file, new Reason("page-rejected", List.of()));

        assertThat(jobs.files(id).getFirst().state()).isEqualTo(State.TAKEN_IN);
    }

    @Test
    void aKilledImportEndsAsInterruptedAndAnIntakeWithFilesGoesOn() {
        long killed = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of());
        long running = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of(page("A01.txt")));

        archive.queueOf(new UnconnectedNode(2)).recoverAbandoned();

        IntakeJob job = jobs.job(killed).orElseThrow();
        assertThat(job.state()).isEqualTo(IntakeJob.State.INTERRUPTED);
        assertThat(job.finishedAt()).isNotNull();
        assertThat(job.resumable()).isFalse();
        assertThat(jobs.job(running).orElseThrow().state()).isEqualTo(IntakeJob.State.QUEUED);
        queue.finish(killed);
        assertThat(jobs.job(killed).orElseThrow().state()).isEqualTo(IntakeJob.State.INTERRUPTED);
    }

    private QueuedFile page(String path) {
        return QueuedFile.page(newspaper, path, path.getBytes(StandardCharsets.UTF_8), LocalDate.of(2024, 3, 5), "A01");
    }
}

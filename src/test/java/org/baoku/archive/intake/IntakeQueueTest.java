package org.baoku.archive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.TestArchive;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;

class IntakeQueueTest {
    private static final NewIntake INTAKE = new NewIntake(IntakeJob.Kind.BROWSER, "A01.txt + 2", "周敏", false);

    private static final Reason EMPTY = new Reason("text-empty", List.of());

    private final TestArchive archive = new TestArchive();
    private final Newspaper newspaper = archive.newspapers.first();
    private final IntakeQueue queue = archive.queue;
    private final IntakeJobRepository jobs = archive.jobs;

    @Test
    void handsOutTheFilesOfAClaimedIntakeInOrderAndRecordsTheirResults() {
        assertThat(jobs.isEmpty()).isTrue();
        long id = queue.add(
                INTAKE,
                IntakeJob.State.QUEUED,
                List.of(page("A01.txt"), QueuedFile.passedOver(newspaper, "x.docx", new Reason("skipped-kind", List.of(".docx"))), page("A02.txt")));

        assertThat(jobs.isEmpty()).isFalse();
        assertThat(queue.nextFile(id)).as("before the intake is claimed").isEmpty();
        assertThat(queue.claimNext()).contains(id);
        assertThat(queue.claimNext()).as("an intake is claimed once").isEmpty();
        ClaimedFile first = queue.nextFile(id).orElseThrow();
        assertThat(first.origin().path()).isEqualTo("A01.txt");
        assertThat(first.origin().givenDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(first.bytes().orElseThrow()).isEqualTo("A01.txt".getBytes(StandardCharsets.UTF_8));
        queue.completeFile(first.id(), new CompletedFile(State.TAKEN_IN, null, 4, 0.5, null, 0.0, null, null, null));
        queue.failFile(queue.nextFile(id).orElseThrow().id(), EMPTY);
        assertThat(queue.nextFile(id)).isEmpty();
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
        queue.completeFile(
                queue.nextFile(id).orElseThrow().id(),
                new CompletedFile(State.UNCHANGED, null, 0, null, null, null, null, null, null));
        queue.failFile(queue.nextFile(id).orElseThrow().id(), new Reason("page-rejected", List.of()));
        assertThat(queue.retry(id)).as("while it is running").isFalse();
        queue.finish(id);

        assertThat(jobs.job(id).orElseThrow().resumable()).isTrue();
        assertThat(queue.retry(id)).isTrue();
        assertThat(queue.claimNext()).contains(id);
        assertThat(queue.nextFile(id).orElseThrow().origin().path()).isEqualTo("A02.txt");
        queue.completeFile(
                queue.nextFile(id).orElseThrow().id(),
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
        assertThat(queue.nextFile(id)).isEmpty();
        queue.finish(id);
        assertThat(jobs.job(id).orElseThrow().state()).isEqualTo(IntakeJob.State.CANCELLED);
        assertThat(queue.cancel(id)).isFalse();
        assertThat(queue.retry(id)).isTrue();
        assertThat(jobs.job(id).orElseThrow().state()).isEqualTo(IntakeJob.State.QUEUED);
    }

    @Test
    void anInterruptedIntakeIsQueuedAgain() {
        long id = queue.add(INTAKE, IntakeJob.State.RUNNING, List.of(page("A01.txt")));

        queue.requeueRunning();

        assertThat(jobs.active(IntakeJob.Kind.BROWSER))
                .extracting(IntakeJob::id)
                .containsExactly(id);
        assertThat(queue.claim(id)).isTrue();
        assertThat(queue.claim(id)).isFalse();
        queue.requeue(id);
        assertThat(queue.claimNext()).contains(id);
    }

    @Test
    void aDryRunKeepsItsFilesUntilItIsApplied() {
        long id = queue.add(
                new NewIntake(IntakeJob.Kind.BROWSER, "A01.txt", "周敏", true),
                IntakeJob.State.RUNNING,
                List.of(page("A01.txt")));
        assertThat(queue.nextFile(id).orElseThrow().dryRun()).isTrue();
        queue.completeFile(
                queue.nextFile(id).orElseThrow().id(),
                new CompletedFile(State.TAKEN_IN, null, 2, 1.0, null, 0.0, null, null, "{\"same\": 0}"));
        queue.finish(id);

        assertThat(jobs.files(id).getFirst().difference()).contains("same");
        assertThat(queue.applyDryRun(id)).isTrue();
        assertThat(queue.applyDryRun(id)).isFalse();
        assertThat(queue.claimNext()).contains(id);
        ClaimedFile file = queue.nextFile(id).orElseThrow();
        assertThat(file.dryRun()).isFalse();
        assertThat(file.bytes()).isPresent();
    }

    private QueuedFile page(String path) {
        return QueuedFile.page(newspaper, path, path.getBytes(StandardCharsets.UTF_8), LocalDate.of(2024, 3, 5), "A01");
    }
}

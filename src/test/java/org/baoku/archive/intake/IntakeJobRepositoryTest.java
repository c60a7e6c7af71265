package org.baoku.archive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.TestArchive;
import org.baoku.archive.intake.FileResult.State;
import org.baoku.archive.intake.IntakeJobRepository.Order;
import org.baoku.archive.intake.IntakeJobRepository.Reading;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;

class IntakeJobRepositoryTest {
    private static final Order ORDER = new Order(IntakeJob.Kind.BROWSER, "A01.txt + 2", "周敏", false);

    private final TestArchive archive = new TestArchive();
    private final Newspaper newspaper = archive.newspapers.first();
    private final IntakeJobRepository jobs = archive.jobs;

    @Test
    void anIntakeRunsFileByFileAndKeepsWhatItCameTo() {
        long id = jobs.add(
                ORDER,
                IntakeJob.State.QUEUED,
                List.of(page("A01.txt"), QueuedFile.passedOver(newspaper, "x.xml"), page("A02.txt")));

        assertThat(jobs.nextFile(id)).as("nobody has begun it").isEmpty();
        assertThat(jobs.begin()).contains(id);
        assertThat(jobs.begin()).as("each is taken once").isEmpty();
        ClaimedFile first = jobs.nextFile(id).orElseThrow();
        assertThat(first.origin().path()).isEqualTo("A01.txt");
        assertThat(first.origin().givenDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(first.bytes().orElseThrow()).isEqualTo("A01.txt".getBytes(StandardCharsets.UTF_8));
        jobs.fileDone(first.id(), new Reading(State.TAKEN_IN, null, 4, 0.5, null, 0.0, null));
        jobs.fileFailed(jobs.nextFile(id).orElseThrow().id(), "The file is empty.");
        assertThat(jobs.nextFile(id)).isEmpty();
        jobs.finish(id);

        IntakeJob job = jobs.job(id).orElseThrow();
        assertThat(job.state()).isEqualTo(IntakeJob.State.FINISHED);
        assertThat(job)
                .extracting(IntakeJob::files, IntakeJob::done, IntakeJob::takenIn, IntakeJob::failed)
                .containsExactly(3, 3, 1, 1);
        assertThat(job.articles()).isEqualTo(4);
        assertThat(jobs.files(id))
                .extracting(FileResult::state)
                .containsExactly(State.TAKEN_IN, State.PASSED_OVER, State.FAILED);
        assertThat(jobs.latest(5)).containsExactly(job);
    }

    @Test
    void whatFailedIsTriedAgainAndNothingElse() {
        long id = jobs.add(
                ORDER,
                IntakeJob.State.RUNNING,
                List.of(
                        page("A01.txt"),
                        page("A02.txt"),
                        QueuedFile.unreadable(newspaper, "b.zip", "The zip is broken.")));
        jobs.fileDone(
                jobs.nextFile(id).orElseThrow().id(), new Reading(State.UNCHANGED, null, 0, null, null, null, null));
        jobs.fileFailed(jobs.nextFile(id).orElseThrow().id(), "The database did not take the page.");
        assertThat(jobs.resume(id)).as("while it runs").isFalse();
        jobs.finish(id);

        assertThat(jobs.job(id).orElseThrow().canBeResumed()).isTrue();
        assertThat(jobs.resume(id)).isTrue();
        assertThat(jobs.begin()).contains(id);
        assertThat(jobs.nextFile(id).orElseThrow().origin().path()).isEqualTo("A02.txt");
        jobs.fileDone(jobs.nextFile(id).orElseThrow().id(), new Reading(State.TAKEN_IN, null, 1, 1.0, null, 0.0, null));
        jobs.finish(id);
        assertThat(jobs.resume(id))
                .as("a zip that could not be read cannot be tried")
                .isFalse();
    }

    @Test
    void aCancelledIntakeGivesNoFileAndCanGoOn() {
        long id = jobs.add(ORDER, IntakeJob.State.RUNNING, List.of(page("A01.txt"), page("A02.txt")));

        assertThat(jobs.cancel(id)).isTrue();
        assertThat(jobs.nextFile(id)).isEmpty();
        jobs.finish(id);
        assertThat(jobs.job(id).orElseThrow().state()).isEqualTo(IntakeJob.State.CANCELLED);
        assertThat(jobs.cancel(id)).isFalse();
        assertThat(jobs.resume(id)).isTrue();
        assertThat(jobs.job(id).orElseThrow().state()).isEqualTo(IntakeJob.State.QUEUED);
    }

    @Test
    void whatTheProgramsEndCutShortWaitsAgain() {
        long id = jobs.add(ORDER, IntakeJob.State.RUNNING, List.of(page("A01.txt")));

        jobs.parkAll();

        assertThat(jobs.active(IntakeJob.Kind.BROWSER))
                .extracting(IntakeJob::id)
                .containsExactly(id);
        assertThat(jobs.begin(id)).isTrue();
        assertThat(jobs.begin(id)).isFalse();
    }

    @Test
    void aDryIntakeKeepsItsFilesUntilItIsDoneForGood() {
        long id = jobs.add(
                new Order(IntakeJob.Kind.BROWSER, "A01.txt", "周敏", true),
                IntakeJob.State.RUNNING,
                List.of(page("A01.txt")));
        assertThat(jobs.nextFile(id).orElseThrow().dry()).isTrue();
        jobs.fileDone(
                jobs.nextFile(id).orElseThrow().id(),
                new Reading(State.TAKEN_IN, null, 2, 1.0, null, 0.0, "{\"same\": 0}"));
        jobs.finish(id);

        assertThat(jobs.files(id).getFirst().difference()).contains("same");
        assertThat(jobs.doIt(id)).isTrue();
        assertThat(jobs.doIt(id)).isFalse();
        assertThat(jobs.begin()).contains(id);
        ClaimedFile file = jobs.nextFile(id).orElseThrow();
        assertThat(file.dry()).isFalse();
        assertThat(file.bytes()).isPresent();
    }

    private QueuedFile page(String path) {
        return QueuedFile.page(newspaper, path, path.getBytes(StandardCharsets.UTF_8), LocalDate.of(2024, 3, 5), "A01");
    }
}

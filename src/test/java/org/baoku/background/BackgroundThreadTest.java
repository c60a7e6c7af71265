package org.baoku.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundThreadTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BackgroundThread thread = new BackgroundThread("tested");
    private final SynchronousQueue<String> steps = new SynchronousQueue<>();

    @Test
    void aWakeUpEndsARest() throws InterruptedException {
        thread.start(this::workAndRest);
        assertThat(steps.poll(10, TimeUnit.SECONDS)).isEqualTo("step");

        thread.wakeUp();

        assertThat(steps.poll(10, TimeUnit.SECONDS)).isEqualTo("step");
        assertThat(thread.stop(LONG)).isTrue();
    }

    @Test
    void itStopsWhileItRestsAndStartsAgain() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            thread.start(this::workAndRest);
            assertThat(steps.poll(10, TimeUnit.SECONDS)).isEqualTo("step");

            assertThat(thread.stop(LONG)).isTrue();
            assertThat(thread.isRunning()).isFalse();
        }
        assertThat(thread.startedBefore()).isTrue();
    }

    @Test
    void aStepIsNotInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        thread.start(() -> {
            begun.countDown();
            try {
                released.await();
                finished.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();

        assertThat(thread.stop(Duration.ofMillis(1))).isFalse();
        released.countDown();

        assertThat(finished.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasNotStartedIsStopped() {
        assertThat(thread.stop(LONG)).isTrue();
        assertThat(thread.startedBefore()).isFalse();
    }

    private void workAndRest() {
        while (thread.isRunning()) {
            try {
                steps.put("step");
            } catch (InterruptedException e) {
                return;
            }
            thread.rest(LONG);
        }
    }
}

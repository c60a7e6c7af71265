package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPaceTest {
    private final RestartPace pace = new RestartPace();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    private long pause() {
        Duration pause = pace.pause(now);
        now = now.plus(pause);
        return pause.toSeconds();
    }

    @Test
    void aServerThatDoesNotStartIsTriedForAsLongAsItTakes() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pauses.add(pause());
            assertThat(pace.hasBecomeSlow()).isEqualTo(i == 5);
        }
        assertThat(pauses).containsExactly(0L, 2L, 2L, 2L, 2L, 30L, 30L, 30L);
        for (int i = 0; i < 100; i++) {
            assertThat(pause())
                    .as("within a minute of what keeps it from starting")
                    .isLessThan(60);
        }
    }

    @Test
    void afterAWhileItIsTriedQuicklyAgain() {
        for (int i = 0; i < 8; i++) {
            pause();
        }
        now = now.plus(Duration.ofMinutes(11));

        assertThat(pause()).isZero();
        assertThat(pause()).isEqualTo(2);
    }
}

package org.baoku.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferPatienceTest {
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Test
    void twoKilobytesEveryFiveSecondsAreTooSlow() {
        TransferPatience patience = new TransferPatience(GRACE);
        int parts = 0;
        while (!patience.isExhausted(2 * 1024, Duration.ofSeconds(5))) {
            parts++;
        }
        assertThat(parts).isEqualTo(6);
    }

    @Test
    void tenKilobytesASecondAreNot() {
        TransferPatience patience = new TransferPatience(GRACE);
        for (int second = 0; second < 10_000; second++) {
            assertThat(patience.isExhausted(10 * 1024, Duration.ofSeconds(1))).isFalse();
        }
    }
}

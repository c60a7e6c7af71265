package org.baoku.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DiskHealthIndicatorTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    private static Health health(Path... folders) {
        Health health = new DiskHealthIndicator(List.of(folders)).health();
        assertThat(health).isNotNull();
        return health;
    }

    @Test
    void aDiskWithRoomIsUp() {
        Health room = health(folder, folder.resolve("none"));

        assertThat(room.getStatus()).isEqualTo(Status.UP);
        assertThat(room.getDetails()).containsOnlyKeys(folder.toString());
    }

    @Test
    void aFullDiskIsDownAndSaysWhatToDo() {
        // Linux has a disk without any room
        Path full = Path.of("/proc");
        assumeTrue(Files.isDirectory(full), "There is no /proc");

        assertThat(health(folder, full).getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(folder, full).getDetails())
                .containsEntry("full", "The disk of /proc is full. Make room: what waits then goes on by itself.");
    }
}

package org.baoku.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baoku.archive.operation.DiskSpace;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Reports `DOWN` while a disk that the program writes to is full: readers are served, but nothing can be
/// stored. The folders below the home may lie on disks of their own.
final class DiskHealthIndicator extends AbstractHealthIndicator {
    private static final long MEGABYTE = 1024L * 1024;

    private final List<Path> folders;

    /// @param folders the folders that are written to; those that do not exist are left out
    DiskHealthIndicator(List<Path> folders) {
        super("The free space of the disk cannot be read");
        this.folders = List.copyOf(folders);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        health.up();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            health.withDetail(folder.toString(), free / MEGABYTE + " MB free");
            if (DiskSpace.isFull(folder)) {
                health.down()
                        .withDetail(
                                "full",
                                "The disk of " + folder + " is full. Make room: what waits then goes on by itself.");
            }
        }
    }
}

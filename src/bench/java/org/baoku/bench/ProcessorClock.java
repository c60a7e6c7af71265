package org.baoku.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The time of the processor that processes and those they started have used. What a request costs hardly
/// depends on what else the machine does; what it waits does.
///
/// @param processes the server and its database
record ProcessorClock(List<ProcessHandle> processes) {
    /// @param ids the ids of the processes
    static ProcessorClock of(Stream<String> ids) {
        return new ProcessorClock(
                ids.map(id -> ProcessHandle.of(Long.parseLong(id)).orElseThrow())
                        .toList());
    }

    double millis() {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(Duration::toMillis)
                .sum();
    }
}

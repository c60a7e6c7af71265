package org.baoku.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A Java process that the benchmark starts; its output is logged to a file.
final class ChildProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final String name;
    private final Process process;
    private final Path log;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(100_000);
    private final Thread reader;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        reader = Thread.ofVirtual().start(this::read);
    }

    /// Starts Java with these arguments; it is stopped when the benchmark exits.
    static ChildProcess java(String name, Path directory, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(arguments);
        Path log = directory.resolve(name + ".log");
        Files.writeString(log, String.join(" ", command) + "\n");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new ChildProcess(name, process, log);
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
                if (!lines.offer(line)) {
                    lines.clear();
                }
            }
        } catch (IOException ended) {
            lines.clear();
        }
    }

    /// Waits for a line of output.
    ///
    /// @throws IOException where the process ends before
    String awaitLine(Predicate<String> wanted) throws IOException, InterruptedException {
        while (true) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null && wanted.test(line)) {
                return line;
            }
            if (line == null && !process.isAlive() && !reader.isAlive() && lines.isEmpty()) {
                throw new IOException(name + " exited early; see " + log);
            }
        }
    }

    /// Waits until the process exits.
    ///
    /// @throws IOException where it fails or times out
    void awaitExit() throws IOException, InterruptedException {
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(name + " failed or timed out; see " + log);
        }
        reader.join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Stops the process and waits for its exit.
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}

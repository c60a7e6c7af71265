package org.baoku;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The program as a process of its own, which a test starts, reads and kills.
public final class ProgramProcess implements AutoCloseable {
    /// A program that takes in hundreds of pages at its start takes minutes where other tests run beside it.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private ProgramProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /// Starts the program with these arguments in this folder.
    public static ProgramProcess start(Path folder, String... arguments) {
        return start(List.of(), folder, arguments);
    }

    /// Starts the program with a Java heap of this size, as `512m`.
    public static ProgramProcess startWithHeap(String heap, Path folder, String... arguments) {
        return start(List.of("-Xmx" + heap), folder, arguments);
    }

    private static ProgramProcess start(List<String> options, Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                // The process is short-lived: the C2 compiler would cost more than it gains.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dbaoku.warm-up=false",
                "-Dbaoku.meaning.enabled=false",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Baoku.class.getName()));
        command.addAll(1, options);
        command.addAll(List.of(arguments));
        try {
            return new ProgramProcess(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
            }
        } catch (IOException killed) {
            output.add("(killed)");
        }
    }

    /// Waits until the program prints a line.
    public String awaitLine(Predicate<String> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (String line : output) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            if (!process.isAlive() && !reader.isAlive()) {
                break;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("The program did not print the line; it printed:\n" + output());
    }

    /// Waits until the program serves, and returns its address.
    public String awaitAddress() throws InterruptedException {
        return awaitLine(line -> line.contains("Baoku is at ")).replaceFirst(".*Baoku is at (\\S+) .*", "$1");
    }

    /// Waits until the program ends.
    ///
    /// @return its exit code
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The program did not end; it printed:\n" + output());
        }
        reader.join(PATIENCE);
        return process.exitValue();
    }

    /// Kills the program with SIGKILL.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Everything printed so far.
    public String output() {
        return String.join("\n", output);
    }

    /// Sends SIGTERM and waits until the program has ended.
    public void stop() {
        // Process.destroy would close the streams, and the last lines of the log would be lost.
        process.toHandle().destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        stop();
    }
}

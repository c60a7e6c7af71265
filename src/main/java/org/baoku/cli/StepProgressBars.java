package org.baoku.cli;

import java.io.Console;
import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows one progress bar per step of a command; the bar of a step ends when the next step begins.
///
/// Where standard error is no terminal, each bar is a line every ten seconds instead.
final class StepProgressBars implements AutoCloseable {
    private static final Duration UPDATE_INTERVAL = Duration.ofMillis(200);
    private static final Duration LINE_INTERVAL = Duration.ofSeconds(10);
    private static final int LINE_LENGTH = 120;

    private @Nullable ProgressBar bar;
    private String step = "";

    private final Consumer<String> lines;
    private final boolean onTerminal;

    /// @param lines prints a line where there is no terminal
    StepProgressBars(Consumer<String> lines) {
        this(lines, isOnTerminal());
    }

    StepProgressBars(Consumer<String> lines, boolean onTerminal) {
        this.lines = lines;
        this.onTerminal = onTerminal;
    }

    @SuppressWarnings("SystemConsoleNull") // the library's signature still allows null
    private static boolean isOnTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Shows a step of unknown length.
    void showIndefinite(String name) {
        barOf(name);
    }

    /// Shows the progress of a step.
    void show(String name, long done, long total) {
        show(name, done, total, "");
    }

    /// Shows the progress of a step.
    ///
    /// @param detail what was processed last
    void show(String name, long done, long total, String detail) {
        ProgressBar current = barOf(name);
        current.maxHint(total);
        current.stepTo(done);
        current.setExtraMessage(detail);
    }

    private ProgressBar barOf(String name) {
        ProgressBar current = bar;
        if (current == null || !step.equals(name)) {
            close();
            current = newBar(name);
            bar = current;
            step = name;
        }
        return current;
    }

    private ProgressBar newBar(String name) {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(Math.toIntExact((onTerminal ? UPDATE_INTERVAL : LINE_INTERVAL).toMillis()));
        return onTerminal
                ? builder.build()
                : builder.setConsumer(new DelegatingProgressBarConsumer(lines, LINE_LENGTH))
                        .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

package org.baoku.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows one progress bar per step of a command; the bar of a step ends when the next step begins.
final class StepProgressBars implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;

    private @Nullable ProgressBar bar;
    private String step = "";

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
            current = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .build();
            bar = current;
            step = name;
        }
        return current;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

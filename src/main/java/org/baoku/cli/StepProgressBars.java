package org.baoku.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar a step: a step's begins where the one before it ends.
final class StepProgressBars implements AutoCloseable {
    private static final int REFRESHED_EVERY_MILLIS = 200;

    private @Nullable ProgressBar bar;
    private String step = "";

    /// So much of a step is done.
    void show(String name, long done, long total) {
        ProgressBar current = bar;
        if (current == null || !step.equals(name)) {
            close();
            current = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REFRESHED_EVERY_MILLIS)
                    .build();
            bar = current;
            step = name;
        }
        current.maxHint(total);
        current.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

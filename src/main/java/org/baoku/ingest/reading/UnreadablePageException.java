package org.baoku.ingest.reading;

import org.baoku.ingest.file.FileProblem;
import org.jspecify.annotations.Nullable;

/// A file, or a page of it, that cannot be read.
public final class UnreadablePageException extends Exception {
    private static final long serialVersionUID = 1;

    private final FileProblem problem;

    UnreadablePageException(FileProblem problem, @Nullable Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    /// What is wrong with it.
    public FileProblem problem() {
        return problem;
    }
}

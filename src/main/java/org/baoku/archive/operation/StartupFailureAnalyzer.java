package org.baoku.archive.operation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells a [StartupException] in its own two sentences.
final class StartupFailureAnalyzer extends AbstractFailureAnalyzer<StartupException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, StartupException problem) {
        return new FailureAnalysis(problem.getMessage(), problem.remedy(), problem);
    }
}

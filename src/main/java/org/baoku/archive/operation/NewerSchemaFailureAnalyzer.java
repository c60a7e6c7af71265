package org.baoku.archive.operation;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells that a database was made by another version of the program.
final class NewerSchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException mismatch) {
        return new FailureAnalysis(
                "The database was made by another version of Baoku: "
                        + String.valueOf(mismatch.getMessage())
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElse("its migrations differ."),
                "Start that version, or a newer one, or name another database or another --baoku.home=DIR.",
                mismatch);
    }
}

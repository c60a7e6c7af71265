package org.baoku.archive.operation;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Reports that the schema of the database is of another version of the program.
final class NewerSchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database was made by another version of Baoku: "
                        + String.valueOf(cause.getMessage())
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElse("its migrations differ."),
                "Start that version or a newer one, or name another database with --spring.datasource.url or another"
                        + " folder with --baoku.home=DIR.",
                cause);
    }
}

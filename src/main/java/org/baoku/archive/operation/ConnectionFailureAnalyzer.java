package org.baoku.archive.operation;

import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells why a PostgreSQL that the settings name does not let the program in.
final class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<PSQLException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, PSQLException refused) {
        String remedy = PSQLState.isConnectionError(refused.getSQLState())
                ? "See that it runs and can be reached at spring.datasource.url."
                : "See that spring.datasource.url, .username and .password are right and the user may make tables.";
        return new FailureAnalysis(
                "PostgreSQL refused: "
                        + String.valueOf(refused.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("") + ".",
                remedy,
                refused);
    }
}

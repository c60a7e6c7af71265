package org.baoku.archive.operation;

import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Reports why the program cannot use the PostgreSQL server that the settings name.
final class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<PSQLException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, PSQLException cause) {
        String action = PSQLState.isConnectionError(cause.getSQLState())
                ? "Check that the server is running and can be reached at spring.datasource.url."
                : "Check spring.datasource.url, .username and .password, and that the user may create tables.";
        return new FailureAnalysis(
                "PostgreSQL refused: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ".",
                action,
                cause);
    }
}

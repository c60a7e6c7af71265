package org.baoku.archive;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// The kind of a database failure, by which a caller decides whether to retry, to stop or to go on.
public enum DatabaseFailure {
    /// The database cannot be reached or is shutting down: retry later.
    UNREACHABLE,
    /// The database's disk is full or fails: nothing can be stored before an admin frees space or replaces the disk.
    DISK_FULL,
    /// The database rejected the statement or its data: retrying does not help.
    OTHER;

    /// Classifies an exception thrown by one of the archive's classes, by the SQL state of its causes.
    public static DatabaseFailure of(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return UNREACHABLE;
            }
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return ofState(e.getSQLState());
            }
        }
        return OTHER;
    }

    /// Whether the database has no such value as a statement was given: a NUL in a text, a day before its calendar
    /// begins, a number out of range.
    public static boolean isInvalidValue(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // 22: data exception
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return e.getSQLState().startsWith("22");
            }
        }
        return false;
    }

    private static DatabaseFailure ofState(String state) {
        // 08: connection exception; 57P: operator intervention; 53300: too many connections
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return UNREACHABLE;
        }
        // 53100: disk full; 58: system error
        return state.equals("53100") || state.startsWith("58") ? DISK_FULL : OTHER;
    }
}

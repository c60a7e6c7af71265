package org.baoku.archive;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// What kind of trouble the database has, for those who must decide whether to wait, to stop or to go on.
public enum DatabaseFailure {
    /// It cannot be reached, or is about to stop: what was asked may be asked again later.
    AWAY,
    /// It has no room left: somebody must make some before anything can be stored.
    FULL,
    /// It did not take what it was given.
    OTHER;

    /// What an exception from one of the archive's classes means.
    public static DatabaseFailure of(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return AWAY;
            }
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return of(refused.getSQLState());
            }
        }
        return OTHER;
    }

    private static DatabaseFailure of(String state) {
        // 08: the connection; 57P: an operator stops the server; 53300: too many connections
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return AWAY;
        }
        return state.equals("53100") || state.startsWith("58") ? FULL : OTHER;
    }
}

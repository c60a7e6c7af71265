package org.baoku.archive.operation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Checks of the database for tests in other packages.
public final class DatabaseChecks {
    private DatabaseChecks() {}

    /// As [StoredFileCheck#damagedFiles].
    public static List<String> damagedFiles(JdbcClient jdbc) {
        return new StoredFileCheck(jdbc).damagedFiles();
    }
}

package org.baoku.ingest.editing;

import java.util.function.LongSupplier;
import org.baoku.archive.page.PageChangedException;

/// Repeats a change of a page where somebody else changed the page between its reading and its storing.
final class ChangeAttempts {
    private static final int MAX_ATTEMPTS = 5;

    private ChangeAttempts() {}

    /// @throws PageChangedException if the page is still changed by others after five attempts
    static long run(LongSupplier change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.getAsLong();
            } catch (PageChangedException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}

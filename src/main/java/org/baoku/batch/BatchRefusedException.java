package org.baoku.batch;

import java.util.Locale;

/// A batch that is refused.
public final class BatchRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why a batch is refused.
    public enum Reason {
        /// There is no such batch of this account.
        UNKNOWN,
        /// The text has no term that can be looked up.
        NO_TERMS,
        TOO_MANY_TERMS,
        TERM_TOO_LONG,
        /// The account has too many batches that have not ended.
        TOO_MANY_UNFINISHED,
        /// The account keeps too many batches.
        TOO_MANY_KEPT;

        /// The reason's name in message keys: `no-terms`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public BatchRefusedException(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.baoku.clipping;

import java.util.Locale;

/// A request about clippings that is refused.
public final class ClippingRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why a request is refused.
    public enum Reason {
        /// There is no such folder, or the account may not see it.
        UNKNOWN_FOLDER,
        /// There is no such clipping in the folder.
        UNKNOWN_CLIPPING,
        /// There is no such article.
        UNKNOWN_ARTICLE,
        /// There is no such account, or it is the owner's own.
        UNKNOWN_ACCOUNT,
        /// The account may see the folder, but not do this with it.
        FORBIDDEN,
        BAD_NAME,
        NAME_TAKEN,
        ALREADY_KEPT,
        TOO_MANY_FOLDERS,
        TOO_MANY_CLIPPINGS,
        NOTE_TOO_LONG,
        BAD_TAGS;

        /// The reason's name in message keys: `already-kept`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public ClippingRefusedException(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

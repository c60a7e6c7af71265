package org.baoku.admin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A correction of a page or a person, as an entry of its history.
///
/// @param kind the last part of the message key `history.entry.…`, such as `merge`; the message takes the
///     subject and the object
/// @param subject what was corrected
/// @param object what else the correction names; empty if nothing
/// @param conflict what the page no longer prints, if the state is `CONFLICT`; otherwise empty
/// @param undoUrl where to post the undo form; null if the correction cannot be undone here
public record HistoryEntry(
        String kind,
        SentencePart subject,
        SentencePart object,
        String madeBy,
        LocalDateTime madeAt,
        String reason,
        State state,
        String conflict,
        @Nullable String undoUrl) {

    /// What became of a correction.
    public enum State {
        IN_FORCE,
        /// A later entry undid it.
        UNDONE,
        /// It is the undoing of another entry.
        UNDOING,
        /// It is in force but does not fit the page.
        CONFLICT;

        /// The CSS class and the last part of the message key `editing.state.…`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The entry in words, with links.
    ///
    /// @param message the message of its kind
    public List<SentencePart> sentence(String message) {
        return SentencePart.split(message, List.of(subject, object));
    }

    public HistoryEntry withoutUndo() {
        return new HistoryEntry(kind, subject, object, madeBy, madeAt, reason, state, conflict, null);
    }

    public static LocalDateTime localTime(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
    }
}

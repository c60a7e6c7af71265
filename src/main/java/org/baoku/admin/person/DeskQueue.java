package org.baoku.admin.person;

import java.util.List;
import java.util.Locale;

/// The queues of the desk for persons.
enum DeskQueue {
    /// Two persons who may be one.
    PAIRS,
    /// Officials whose names may be no names.
    NAMES,
    /// Offices that one article among many prints.
    OFFICES;

    /// The word in URLs and message keys.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The queues of a kind of persons.
    static List<DeskQueue> of(PersonKind kind) {
        return kind instanceof OfficialKind ? List.of(values()) : List.of(PAIRS);
    }

    /// The queue with that word; the pairs for any other.
    static DeskQueue of(String word) {
        for (DeskQueue queue : values()) {
            if (queue.word().equals(word)) {
                return queue;
            }
        }
        return PAIRS;
    }
}

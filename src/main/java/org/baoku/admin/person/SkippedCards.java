package org.baoku.admin.person;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The cards that an editor has put off; they are kept in the session and come back with the next one.
final class SkippedCards {
    private static final String ATTRIBUTE = "baoku.desk.skipped";
    private static final int MAX_SKIPPED = 2000;

    private SkippedCards() {}

    @SuppressWarnings("unchecked")
    static Set<String> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Set<?> skipped ? (Set<String>) skipped : Set.of();
    }

    static void add(HttpSession session, String key) {
        Set<String> skipped = ConcurrentHashMap.newKeySet();
        skipped.addAll(of(session));
        if (skipped.size() < MAX_SKIPPED) {
            skipped.add(key);
        }
        session.setAttribute(ATTRIBUTE, skipped);
    }
}

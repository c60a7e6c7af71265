package org.baoku.admin.person;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The cards that an editor has put off; they are kept in the session and come back with the next one. Of
/// more than 1,000 the first ones come back.
final class SkippedCards {
    private static final String ATTRIBUTE = "baoku.desk.skipped";
    private static final int MAX_SKIPPED = 1_000;
    private static final int MAX_KEY = 240;

    private SkippedCards() {}

    static Set<String> of(HttpSession session) {
        return new HashSet<>(list(session));
    }

    static void add(HttpSession session, List<String> keys) {
        List<String> skipped = new ArrayList<>(list(session));
        skipped.removeAll(keys);
        keys.stream().filter(key -> key.length() <= MAX_KEY).forEach(skipped::add);
        session.setAttribute(
                ATTRIBUTE, new ArrayList<>(skipped.subList(Math.max(0, skipped.size() - MAX_SKIPPED), skipped.size())));
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> skipped ? (List<String>) skipped : List.of();
    }
}

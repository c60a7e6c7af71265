package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;

/// Joins the passages of a page to articles.
final class Threads {
    private Threads() {}

    static List<Story> join(List<Passage> passages) {
        List<Story> stories = new ArrayList<>();
        for (Passage passage : passages) {
            if (stories.isEmpty() || passage.opensWithLeadIn()) {
                stories.add(new Story());
            }
            stories.getLast().add(passage);
        }
        return stories;
    }
}

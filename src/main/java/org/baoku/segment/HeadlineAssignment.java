package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Assigns the headline blocks of a page to its articles: the assignment with the highest sum of scores in which each
/// article gets at most one run of neighbouring title rows.
///
/// A beam search over the title rows in order: for each row the best few assignments of the rows so far are kept, so
/// the work is linear in the number of rows.
final class HeadlineAssignment {
    private static final int BEAM_WIDTH = 64;
    private static final int MAX_RUN = 12;
    private static final int CANDIDATES_PER_RUN = 6;
    private static final int NO_ARTICLE = -1;

    /// A run of title rows assigned to an article.
    ///
    /// @param article -1 where the run has none
    record Span(int from, int to, int article, double score) {
        boolean isAssigned() {
            return article != NO_ARTICLE;
        }
    }

    /// A partial assignment.
    ///
    /// @param used a bit for each article that has a run
    private record State(
            double score,
            long used,
            @Nullable State before,
            @Nullable Span span) {}

    private final int rows;
    private final int articles;
    private final SpanScore scores;

    /// An assignment of `rows` rows to at most 63 articles.
    HeadlineAssignment(int rows, int articles, SpanScore scores) {
        this.rows = rows;
        this.articles = articles;
        this.scores = scores;
    }

    /// How well a run of rows suits an article.
    interface SpanScore {
        /// Whether rows `i` and `i + 1` stand in the same block of headlines.
        boolean areNeighbours(int i);

        /// The score of the rows `from` to `to` as the title of an article: above 0 where they suit it.
        double of(int from, int to, int article);

        /// The score of a row that no article gets; below 0 as a rule.
        double unassigned(int row);
    }

    /// The best assignment, by rows.
    List<Span> best() {
        List<List<State>> statesAt = new ArrayList<>();
        for (int i = 0; i <= rows; i++) {
            statesAt.add(new ArrayList<>());
        }
        statesAt.getFirst().add(new State(0, 0, null, null));
        for (int i = 0; i < rows; i++) {
            List<State> states = prune(statesAt.get(i));
            statesAt.set(i, List.of());
            List<Span> candidates = candidates(i);
            for (State state : states) {
                for (Span span : candidates) {
                    long bit = span.isAssigned() ? 1L << span.article() : 0;
                    if ((state.used() & bit) == 0) {
                        statesAt.get(span.to() + 1)
                                .add(new State(state.score() + span.score(), state.used() | bit, state, span));
                    }
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        State state = prune(statesAt.get(rows)).getFirst();
        while (state.before() != null && state.span() != null) {
            spans.add(state.span());
            state = state.before();
        }
        return spans.reversed();
    }

    private List<Span> candidates(int from) {
        List<Span> candidates = new ArrayList<>();
        candidates.add(new Span(from, from, NO_ARTICLE, scores.unassigned(from)));
        for (int to = from; to < rows && to < from + MAX_RUN; to++) {
            if (to > from && !scores.areNeighbours(to - 1)) {
                break;
            }
            List<Span> spans = new ArrayList<>();
            for (int article = 0; article < articles; article++) {
                spans.add(new Span(from, to, article, scores.of(from, to, article)));
            }
            spans.sort(Comparator.comparingDouble(Span::score).reversed());
            candidates.addAll(spans.subList(0, Math.min(CANDIDATES_PER_RUN, spans.size())));
        }
        return candidates;
    }

    /// The best states; of those that used the same articles only the best one.
    private static List<State> prune(List<State> states) {
        Map<Long, State> bestOf = new HashMap<>();
        for (State state : states) {
            bestOf.merge(state.used(), state, (a, b) -> a.score() >= b.score() ? a : b);
        }
        List<State> best = new ArrayList<>(bestOf.values());
        best.sort(Comparator.comparingDouble(State::score).reversed().thenComparingLong(State::used));
        return best.size() <= BEAM_WIDTH ? best : best.subList(0, BEAM_WIDTH);
    }
}

package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives the headline blocks of a page to its articles: the best of all assignments, in which each article gets at most
/// one run of neighbouring rows.
///
/// The rows are taken in order; beside each other live the best few assignments of the rows so far (a beam), so
/// the cost grows with the number of rows alone.
final class HeadlineAssignment {
    private static final int BEAM = 64;
    private static final int LONGEST = 5;
    private static final int CHOICES = 6;

    /// A run of rows given to a story; the story is -1 where the run stays without one.
    record Span(int from, int to, int story, double score) {}

    private record State(
            double score,
            long used,
            @org.jspecify.annotations.Nullable State before,
            @org.jspecify.annotations.Nullable Span span) {}

    private final int rows;
    private final SpanScore scores;
    private final int stories;

    /// An assignment of `rows` rows to at most 63 stories.
    HeadlineAssignment(int rows, int stories, SpanScore scores) {
        this.rows = rows;
        this.stories = stories;
        this.scores = scores;
    }

    /// How good a run of rows is for a story.
    interface SpanScore {
        /// Whether rows `i` and `i + 1` stand in the same block of headlines.
        boolean neighbours(int i);

        /// Good is above 0.
        double of(int from, int to, int story);

        /// What it costs to give the row to nobody; below 0 as a rule.
        double nobody(int row);
    }

    List<Span> best() {
        List<List<State>> at = new ArrayList<>();
        for (int i = 0; i <= rows; i++) {
            at.add(new ArrayList<>());
        }
        at.getFirst().add(new State(0, 0, null, null));
        for (int i = 0; i < rows; i++) {
            List<State> states = pruned(at.get(i));
            at.set(i, List.of());
            List<Span> choices = choices(i);
            for (State state : states) {
                for (Span span : choices) {
                    long mask = span.story() < 0 ? 0 : 1L << span.story();
                    if ((state.used() & mask) == 0) {
                        at.get(span.to() + 1)
                                .add(new State(state.score() + span.score(), state.used() | mask, state, span));
                    }
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        State state = pruned(at.get(rows)).getFirst();
        while (state.before() != null && state.span() != null) {
            spans.add(state.span());
            state = state.before();
        }
        return spans.reversed();
    }

    private List<Span> choices(int from) {
        List<Span> choices = new ArrayList<>();
        choices.add(new Span(from, from, -1, scores.nobody(from)));
        for (int to = from; to < rows && to < from + LONGEST; to++) {
            if (to > from && !scores.neighbours(to - 1)) {
                break;
            }
            List<Span> spans = new ArrayList<>();
            for (int story = 0; story < stories; story++) {
                spans.add(new Span(from, to, story, scores.of(from, to, story)));
            }
            spans.sort(Comparator.comparingDouble(Span::score).reversed());
            choices.addAll(spans.subList(0, Math.min(CHOICES, spans.size())));
        }
        return choices;
    }

    /// The best states, of those that used the same stories only the best.
    private static List<State> pruned(List<State> states) {
        Map<Long, State> bestOf = new HashMap<>();
        for (State state : states) {
            bestOf.merge(state.used(), state, (a, b) -> a.score() >= b.score() ? a : b);
        }
        List<State> best = new ArrayList<>(bestOf.values());
        best.sort(Comparator.comparingDouble(State::score).reversed().thenComparingLong(State::used));
        return best.size() <= BEAM ? best : best.subList(0, BEAM);
    }
}

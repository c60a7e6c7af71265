package org.baoku.index.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.index.Facet;
import org.jspecify.annotations.Nullable;

/// What the words of a search ask for, as [QueryParser] understood them.
public sealed interface QueryNode {
    /// Asks for nothing in particular: every article answers it.
    static QueryNode everything() {
        return new All(List.of());
    }

    /// A run of characters as typed, without quotes or spaces; punctuation may divide it ([LetterRuns]).
    record Run(String text) implements QueryNode {}

    /// Letter for letter, as [NormalizedText][org.baoku.index.NormalizedText] compares.
    record Exact(String text) implements QueryNode {}

    /// Words that stand near each other in any order.
    ///
    /// @param distance how many letters may stand between them, all together
    record Near(List<String> texts, int distance) implements QueryNode {
        public Near {
            texts = List.copyOf(texts);
        }
    }

    /// Words in the headline: `标题:`.
    record InHeadline(QueryNode words) implements QueryNode {}

    /// A value of a facet: `记者:施翔`.
    record Chosen(Facet facet, String value) implements QueryNode {}

    /// Days, both included: `日期:2023-07`.
    ///
    /// @param from null for no limit
    /// @param to null for no limit
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements QueryNode {}

    /// All of these.
    record All(List<QueryNode> parts) implements QueryNode {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of these.
    record Any(List<QueryNode> parts) implements QueryNode {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// One thing in several forms, the typed one first: whoever prints any of them, and as much as the form that fits
    /// best.
    record Alike(List<QueryNode> forms) implements QueryNode {
        public Alike {
            forms = List.copyOf(forms);
        }
    }

    /// None of this.
    record Not(QueryNode words) implements QueryNode {}

    /// The texts that an article answers this with, those that are left out aside.
    default Stream<String> asked() {
        return switch (this) {
            case Run run -> Stream.of(run.text());
            case Exact exact -> Stream.of(exact.text());
            case Near near -> near.texts().stream();
            case InHeadline headline -> headline.words().asked();
            case All all -> all.parts().stream().flatMap(QueryNode::asked);
            case Any any -> any.parts().stream().flatMap(QueryNode::asked);
            case Alike alike -> alike.forms().stream().flatMap(QueryNode::asked);
            case Chosen _, Days _, Not _ -> Stream.empty();
        };
    }

    /// All of these, without needless nesting.
    static QueryNode all(List<QueryNode> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /// Any of these, without needless nesting.
    static QueryNode any(List<QueryNode> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    /// The texts, separated by spaces.
    default String joined() {
        return asked().collect(Collectors.joining(" "));
    }
}

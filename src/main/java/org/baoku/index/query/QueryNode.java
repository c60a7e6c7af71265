package org.baoku.index.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A node of the tree that [QueryParser] makes of a search text.
public sealed interface QueryNode {
    /// The query that every article matches.
    static QueryNode matchAll() {
        return new And(List.of());
    }

    /// The conjunction of these clauses; a single clause stays as it is.
    static QueryNode and(List<QueryNode> clauses) {
        return clauses.size() == 1 ? clauses.getFirst() : new And(clauses);
    }

    /// The disjunction of these clauses; a single clause stays as it is.
    static QueryNode or(List<QueryNode> clauses) {
        return clauses.size() == 1 ? clauses.getFirst() : new Or(clauses);
    }

    /// Unquoted text without spaces, as typed; it may contain punctuation ([LetterRuns]). [QueryWords] replaces it.
    record FreeText(String text) implements QueryNode {}

    /// Unquoted text as words.
    ///
    /// @param texts the texts as typed, without spaces
    /// @param any whether one of the words is enough; otherwise an article must hold all of them
    record Words(List<String> texts, List<QueryWord> words, boolean any) implements QueryNode {
        public Words {
            texts = List.copyOf(texts);
            words = List.copyOf(words);
        }
    }

    /// Quoted text, which must occur as it is, compared as
    /// [NormalizedText][org.baoku.index.normalization.NormalizedText].
    record Phrase(String text) implements QueryNode {}

    /// Texts that occur near each other in any order: `"镇长 老人"~20`.
    ///
    /// @param slop the maximum number of characters between them, in total; [#PARAGRAPH] for one paragraph
    record Proximity(List<String> texts, int slop) implements QueryNode {
        /// The texts must occur in one paragraph: `"镇长 老人"~段`.
        public static final int PARAGRAPH = 0x1_0000;

        public Proximity {
            texts = List.copyOf(texts);
        }
    }

    /// A query on the headline: `标题:`.
    record InHeadline(QueryNode clause) implements QueryNode {}

    /// A query on the body without labels and titles: `正文:`.
    record InBody(QueryNode clause) implements QueryNode {}

    /// A value of a facet: `记者:施翔`.
    record FacetValue(Facet facet, String value) implements QueryNode {}

    /// A date range: `日期:2023-07`.
    ///
    /// @param from the first date, inclusive; null for no limit
    /// @param to the last date, inclusive; null for no limit
    record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) implements QueryNode {}

    /// The conjunction of all clauses.
    record And(List<QueryNode> clauses) implements QueryNode {
        public And {
            clauses = List.copyOf(clauses);
        }
    }

    /// The disjunction of all clauses.
    record Or(List<QueryNode> clauses) implements QueryNode {
        public Or {
            clauses = List.copyOf(clauses);
        }
    }

    /// The negation of a clause.
    record Not(QueryNode clause) implements QueryNode {}

    /// The texts that a matching article contains; negated ones are left out.
    default Stream<String> positiveTexts() {
        return switch (this) {
            case FreeText free -> Stream.of(free.text());
            case Phrase phrase -> Stream.of(phrase.text());
            case Proximity proximity -> proximity.texts().stream();
            case InHeadline headline -> headline.clause().positiveTexts();
            case InBody body -> body.clause().positiveTexts();
            case And and -> and.clauses().stream().flatMap(QueryNode::positiveTexts);
            case Or or -> or.clauses().stream().flatMap(QueryNode::positiveTexts);
            case Words words -> words.texts().stream();
            case FacetValue _, DateRange _, Not _ -> Stream.empty();
        };
    }
}

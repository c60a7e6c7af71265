package org.baoku.index.query;

import java.util.ArrayList;
import java.util.List;

/// Tells how a search text was understood.
public final class Reading {
    private Reading() {}

    /// The tree of a query whose free texts are words.
    public static ReadNode of(QueryNode node) {
        return switch (node) {
            case QueryNode.FreeText free -> ReadNode.text(ReadNode.Kind.WORD, free.text());
            case QueryNode.Words words ->
                combined(
                        words.any() ? ReadNode.Kind.ANY : ReadNode.Kind.ALL,
                        words.words().stream().map(Reading::word).toList());
            case QueryNode.Phrase phrase -> ReadNode.text(ReadNode.Kind.PHRASE, phrase.text());
            case QueryNode.Proximity proximity -> near(proximity);
            case QueryNode.InBody body -> ReadNode.of(ReadNode.Kind.BODY, List.of(of(body.clause())));
            case QueryNode.InHeadline headline -> ReadNode.of(ReadNode.Kind.HEADLINE, List.of(of(headline.clause())));
            case QueryNode.FacetValue value -> ReadNode.label(value.facet(), value.value());
            case QueryNode.DateRange dates -> ReadNode.dates(dates.from(), dates.to());
            case QueryNode.And and -> all(and);
            case QueryNode.Or or -> ReadNode.of(ReadNode.Kind.ANY, parts(or.clauses()));
            case QueryNode.Not not -> ReadNode.of(ReadNode.Kind.NOT, List.of(of(not.clause())));
        };
    }

    private static ReadNode near(QueryNode.Proximity proximity) {
        List<ReadNode> texts = proximity.texts().stream()
                .map(text -> ReadNode.text(ReadNode.Kind.PHRASE, text))
                .toList();
        return proximity.slop() == QueryNode.Proximity.PARAGRAPH
                ? ReadNode.of(ReadNode.Kind.PARAGRAPH, texts)
                : ReadNode.near(texts, proximity.slop());
    }

    /// The words of a conjunction stand beside its other clauses.
    private static ReadNode all(QueryNode.And and) {
        List<ReadNode> parts = new ArrayList<>();
        for (QueryNode clause : and.clauses()) {
            if (clause instanceof QueryNode.Words words && !words.any()) {
                words.words().forEach(word -> parts.add(word(word)));
            } else {
                parts.add(of(clause));
            }
        }
        return ReadNode.of(ReadNode.Kind.ALL, parts);
    }

    private static ReadNode combined(ReadNode.Kind kind, List<ReadNode> parts) {
        return parts.size() == 1 ? parts.getFirst() : ReadNode.of(kind, parts);
    }

    private static List<ReadNode> parts(List<QueryNode> nodes) {
        return nodes.stream().map(Reading::of).toList();
    }

    private static ReadNode word(QueryWord word) {
        return ReadNode.word(word.text(), word.forms().subList(1, word.forms().size()), word.from(), word.to());
    }
}

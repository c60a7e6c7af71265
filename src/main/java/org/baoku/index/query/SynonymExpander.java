package org.baoku.index.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.index.NormalizedText;

/// Adds synonyms to the unquoted text of a query: abbreviations to full names and full names to abbreviations, and the
/// other notations of dates.
public final class SynonymExpander {
    /// The maximum number of forms of one text; more would slow a search down without finding more.
    private static final int MAX_FORMS = 6;

    /// With up to so many characters beside a synonym, the text with the other synonym must occur as a phrase; longer
    /// text is searched for as free text.
    private static final int MAX_EXTRA_CHARACTERS = 4;

    private final List<List<NormalizedText>> groups;

    /// @param groups groups of synonyms, as [SynonymSource][org.baoku.index.SynonymSource] supplies them; synonyms of a
    /// single character are ignored
    public SynonymExpander(List<List<String>> groups) {
        this.groups = groups.stream()
                .map(group -> group.stream()
                        .map(NormalizedText::of)
                        .filter(synonym -> synonym.length() > 1)
                        .toList())
                .toList();
    }

    /// The query with [QueryNode.Synonyms] in place of every free text that has further forms.
    public QueryNode expand(QueryNode node) {
        return switch (node) {
            case QueryNode.FreeText free -> expandText(free);
            case QueryNode.InHeadline headline -> new QueryNode.InHeadline(expand(headline.clause()));
            case QueryNode.And and -> new QueryNode.And(expandAll(and.clauses()));
            case QueryNode.Or or -> new QueryNode.Or(expandAll(or.clauses()));
            case QueryNode.Synonyms synonyms -> new QueryNode.Synonyms(expandAll(synonyms.forms()));
            case QueryNode.Not not -> new QueryNode.Not(expand(not.clause()));
            case QueryNode.Phrase _, QueryNode.Proximity _, QueryNode.FacetValue _, QueryNode.DateRange _ -> node;
        };
    }

    private List<QueryNode> expandAll(List<QueryNode> nodes) {
        return nodes.stream().map(this::expand).toList();
    }

    private QueryNode expandText(QueryNode.FreeText free) {
        Map<NormalizedText, QueryNode> forms = dateForms(free);
        List<NormalizedText> pending = new ArrayList<>(forms.keySet());
        for (int i = 0; i < pending.size() && forms.size() < MAX_FORMS; i++) {
            for (List<NormalizedText> group : groups) {
                addSynonyms(pending.get(i), group, forms, pending);
            }
        }
        return forms.size() == 1 ? free : new QueryNode.Synonyms(List.copyOf(forms.values()));
    }

    /// The text itself and its other date notations.
    private static Map<NormalizedText, QueryNode> dateForms(QueryNode.FreeText free) {
        Map<NormalizedText, QueryNode> forms = new LinkedHashMap<>();
        if (DateVariants.isDate(free.text())) {
            forms.put(NormalizedText.of(free.text()), new QueryNode.Phrase(free.text()));
            DateVariants.variants(free.text())
                    .forEach(form -> forms.putIfAbsent(NormalizedText.of(form), new QueryNode.Phrase(form)));
        } else {
            forms.put(NormalizedText.of(free.text()), free);
            // not in numerals: their single characters would match much that has nothing to do with the date
            String digits = DateVariants.inDigits(free.text());
            forms.putIfAbsent(NormalizedText.of(digits), new QueryNode.FreeText(digits));
        }
        return forms;
    }

    /// Adds the text with the longest synonym of the group that it contains replaced by each of the others.
    private static void addSynonyms(
            NormalizedText text,
            List<NormalizedText> group,
            Map<NormalizedText, QueryNode> forms,
            List<NormalizedText> pending) {
        NormalizedText contained = null;
        for (NormalizedText synonym : group) {
            boolean longer = contained == null || synonym.length() > contained.length();
            if (longer && text.contains(synonym)) {
                contained = synonym;
            }
        }
        if (contained == null && isMostOfOne(text, group)) {
            contained = text;
        }
        if (contained == null) {
            return;
        }
        int start = text.indexOf(contained, 0);
        int end = start + contained.length();
        for (NormalizedText other : group) {
            String replaced = text.substring(0, start) + other + text.substring(end, text.length());
            NormalizedText form = NormalizedText.of(replaced);
            if (forms.size() < MAX_FORMS && !forms.containsKey(form)) {
                boolean mostlySynonym = text.length() - contained.length() <= MAX_EXTRA_CHARACTERS;
                forms.put(form, mostlySynonym ? new QueryNode.Phrase(replaced) : new QueryNode.FreeText(replaced));
                pending.add(form);
            }
        }
    }

    /// Whether the text is a synonym with its beginning or end missing: 青海绿色发展投资贸易洽谈会.
    private static boolean isMostOfOne(NormalizedText text, List<NormalizedText> group) {
        return group.stream()
                .anyMatch(synonym -> text.length() > MAX_EXTRA_CHARACTERS
                        && 4 * text.length() >= 3 * synonym.length()
                        && synonym.contains(text));
    }
}

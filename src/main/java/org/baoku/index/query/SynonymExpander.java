package org.baoku.index.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.index.NormalizedText;

/// Lets what was typed without quotes find what is printed in other forms: abbreviations by their full names and the
/// other way round, days in digits by days in Chinese numerals.
public final class SynonymExpander {
    /// More forms of one run would make a search slow for nothing.
    private static final int MOST_FORMS = 6;

    /// Who types so many letters beside a form still asks for the form.
    private static final int FEW_LETTERS = 4;

    private final List<List<NormalizedText>> groups;

    /// @param groups forms that mean the same, as [SynonymSource][org.baoku.index.SynonymSource] gives them
    public SynonymExpander(List<List<String>> groups) {
        this.groups = groups.stream()
                .map(forms -> forms.stream()
                        .map(NormalizedText::of)
                        .filter(form -> form.length() > 1)
                        .toList())
                .toList();
    }

    /// The same search with the other forms beside what was typed.
    public QueryNode widened(QueryNode words) {
        return switch (words) {
            case QueryNode.Run run -> widened(run);
            case QueryNode.InHeadline headline -> new QueryNode.InHeadline(widened(headline.words()));
            case QueryNode.All all ->
                new QueryNode.All(all.parts().stream().map(this::widened).toList());
            case QueryNode.Any any ->
                new QueryNode.Any(any.parts().stream().map(this::widened).toList());
            case QueryNode.Alike alike ->
                new QueryNode.Alike(alike.forms().stream().map(this::widened).toList());
            case QueryNode.Not not -> new QueryNode.Not(widened(not.words()));
            case QueryNode.Exact _, QueryNode.Near _, QueryNode.Chosen _, QueryNode.Days _ -> words;
        };
    }

    private QueryNode widened(QueryNode.Run run) {
        boolean isDay = DateVariants.isWholly(run.text());
        Map<NormalizedText, QueryNode> forms = new LinkedHashMap<>();
        forms.put(NormalizedText.of(run.text()), isDay ? new QueryNode.Exact(run.text()) : run);
        if (isDay) {
            DateVariants.others(run.text())
                    .forEach(form -> forms.putIfAbsent(NormalizedText.of(form), new QueryNode.Exact(form)));
        } else {
            // numerals taken letter by letter would find what has nothing to do with the day
            String digits = DateVariants.inDigits(run.text());
            forms.putIfAbsent(NormalizedText.of(digits), new QueryNode.Run(digits));
        }
        List<NormalizedText> looked = new ArrayList<>(forms.keySet());
        for (int i = 0; i < looked.size() && forms.size() < MOST_FORMS; i++) {
            for (List<NormalizedText> group : groups) {
                addOthers(looked.get(i), group, forms, looked);
            }
        }
        return forms.size() == 1 ? run : new QueryNode.Alike(List.copyOf(forms.values()));
    }

    private static void addOthers(
            NormalizedText text,
            List<NormalizedText> group,
            Map<NormalizedText, QueryNode> forms,
            List<NormalizedText> looked) {
        NormalizedText typed = null;
        for (NormalizedText form : group) {
            boolean longer = typed == null || form.length() > typed.length();
            if (longer && text.contains(form)) {
                typed = form;
            }
        }
        if (typed == null && isMostOfOne(text, group)) {
            typed = text;
        }
        if (typed == null) {
            return;
        }
        int place = text.indexOf(typed, 0);
        for (NormalizedText other : group) {
            String exchanged = text.text(0, place) + other.text() + text.text(place + typed.length(), text.length());
            NormalizedText form = NormalizedText.of(exchanged);
            if (forms.size() < MOST_FORMS && !forms.containsKey(form)) {
                boolean hardlyMore = text.length() - typed.length() <= FEW_LETTERS;
                forms.put(form, hardlyMore ? new QueryNode.Exact(exchanged) : new QueryNode.Run(exchanged));
                looked.add(form);
            }
        }
    }

    /// Whether a form was typed but for its beginning or end: 青海绿色发展投资贸易洽谈会.
    private static boolean isMostOfOne(NormalizedText text, List<NormalizedText> group) {
        return group.stream()
                .anyMatch(form ->
                        text.length() > FEW_LETTERS && 4 * text.length() >= 3 * form.length() && form.contains(text));
    }
}

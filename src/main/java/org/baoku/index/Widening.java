package org.baoku.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lets what was typed without quotes find what is printed in other forms: abbreviations by their full names and the
/// other way round, days in digits by days in Chinese numerals.
public final class Widening {
    /// More forms of one run would make a search slow for nothing.
    private static final int MOST_FORMS = 6;

    /// Who types so many letters beside a form still asks for the form.
    private static final int FEW_LETTERS = 4;

    private final List<List<Literal>> groups;

    /// @param groups forms that mean the same, as [EqualForms] gives them
    public Widening(List<List<String>> groups) {
        this.groups = groups.stream()
                .map(forms -> forms.stream()
                        .map(Literal::of)
                        .filter(form -> form.length() > 1)
                        .toList())
                .toList();
    }

    /// The same search with the other forms beside what was typed.
    public Words widened(Words words) {
        return switch (words) {
            case Words.Run run -> widened(run);
            case Words.InHeadline headline -> new Words.InHeadline(widened(headline.words()));
            case Words.All all ->
                new Words.All(all.parts().stream().map(this::widened).toList());
            case Words.Any any ->
                new Words.Any(any.parts().stream().map(this::widened).toList());
            case Words.Alike alike ->
                new Words.Alike(alike.forms().stream().map(this::widened).toList());
            case Words.Not not -> new Words.Not(widened(not.words()));
            case Words.Exact _, Words.Near _, Words.Chosen _, Words.Days _ -> words;
        };
    }

    private Words widened(Words.Run run) {
        boolean isDay = DayForms.isWholly(run.text());
        Map<Literal, Words> forms = new LinkedHashMap<>();
        forms.put(Literal.of(run.text()), isDay ? new Words.Exact(run.text()) : run);
        if (isDay) {
            DayForms.others(run.text()).forEach(form -> forms.putIfAbsent(Literal.of(form), new Words.Exact(form)));
        } else {
            // numerals taken letter by letter would find what has nothing to do with the day
            String digits = DayForms.inDigits(run.text());
            forms.putIfAbsent(Literal.of(digits), new Words.Run(digits));
        }
        List<Literal> looked = new ArrayList<>(forms.keySet());
        for (int i = 0; i < looked.size() && forms.size() < MOST_FORMS; i++) {
            for (List<Literal> group : groups) {
                addOthers(looked.get(i), group, forms, looked);
            }
        }
        return forms.size() == 1 ? run : new Words.Alike(List.copyOf(forms.values()));
    }

    private static void addOthers(Literal text, List<Literal> group, Map<Literal, Words> forms, List<Literal> looked) {
        Literal typed = null;
        for (Literal form : group) {
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
        for (Literal other : group) {
            String exchanged = text.text(0, place) + other.text() + text.text(place + typed.length(), text.length());
            Literal form = Literal.of(exchanged);
            if (forms.size() < MOST_FORMS && !forms.containsKey(form)) {
                boolean hardlyMore = text.length() - typed.length() <= FEW_LETTERS;
                forms.put(form, hardlyMore ? new Words.Exact(exchanged) : new Words.Run(exchanged));
                looked.add(form);
            }
        }
    }

    /// Whether a form was typed but for its beginning or end: 青海绿色发展投资贸易洽谈会.
    private static boolean isMostOfOne(Literal text, List<Literal> group) {
        return group.stream()
                .anyMatch(form ->
                        text.length() > FEW_LETTERS && 4 * text.length() >= 3 * form.length() && form.contains(text));
    }
}

package org.baoku.index.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.index.normalization.NormalizedText;

/// Groups of synonyms: which texts are one, and the other forms of a word that holds some.
final class SynonymGroups {
    /// The maximum number of forms of one word; more would slow a search down without finding more.
    private static final int MAX_FORMS = 8;

    /// A synonym in a longer word is replaced only where so few characters stand beside it.
    private static final int MAX_EXTRA_CHARACTERS = 8;

    /// A text longer than this may be a synonym with its beginning or end missing.
    private static final int MIN_LONG_FORM = 4;

    private static final int MAX_LENGTH = 24;

    private final List<List<NormalizedText>> groups;
    private final Map<String, List<Integer>> groupsByForm = new HashMap<>();

    /// @param groups groups of synonyms, as they were entered;
    /// synonyms of a single character are ignored
    SynonymGroups(List<List<String>> groups) {
        this.groups = groups.stream()
                .map(group -> group.stream()
                        .map(NormalizedText::of)
                        .filter(synonym -> synonym.length() > 1)
                        .toList())
                .toList();
        for (int i = 0; i < this.groups.size(); i++) {
            for (NormalizedText form : this.groups.get(i)) {
                groupsByForm
                        .computeIfAbsent(form.toString(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /// Whether a normalized text is a synonym.
    boolean contains(String text) {
        return groupsByForm.containsKey(text);
    }

    /// Whether a text is a synonym with its beginning or end missing.
    boolean containMostly(NormalizedText text) {
        return text.length() > MIN_LONG_FORM && groups.stream().anyMatch(group -> isMostOfOne(text, group));
    }

    /// Adds to the forms of a word those with synonyms replaced, until there are as many as one word may have.
    void addForms(Map<NormalizedText, String> forms) {
        List<NormalizedText> pending = new ArrayList<>(forms.keySet());
        for (int i = 0; i < pending.size() && forms.size() < MAX_FORMS; i++) {
            addSynonyms(pending.get(i), forms, pending);
        }
    }

    /// Adds the text with each synonym that it contains replaced by the others of the group, the longest
    /// ones first.
    private void addSynonyms(NormalizedText word, Map<NormalizedText, String> forms, List<NormalizedText> pending) {
        String text = word.toString();
        Set<Integer> replaced = new HashSet<>();
        for (int length = Math.min(text.length(), MAX_LENGTH); length > 1; length--) {
            for (int start = 0; start + length <= text.length(); start++) {
                for (int group : groupsByForm.getOrDefault(text.substring(start, start + length), List.of())) {
                    if (replaced.add(group) && text.length() - length <= MAX_EXTRA_CHARACTERS) {
                        String before = text.substring(0, start);
                        String after = text.substring(start + length);
                        addGroup(groups.get(group), before, after, forms, pending);
                    }
                }
            }
        }
        if (text.length() > MIN_LONG_FORM) {
            for (List<NormalizedText> group : groups) {
                if (isMostOfOne(word, group)) {
                    addGroup(group, "", "", forms, pending);
                }
            }
        }
    }

    private static void addGroup(
            List<NormalizedText> group,
            String before,
            String after,
            Map<NormalizedText, String> forms,
            List<NormalizedText> pending) {
        for (NormalizedText other : group) {
            if (AmbiguousAbbreviations.contains(other.toString())) {
                continue;
            }
            NormalizedText form = NormalizedText.of(before + other + after);
            if (forms.size() < MAX_FORMS && forms.putIfAbsent(form, form.toString()) == null) {
                pending.add(form);
            }
        }
    }

    /// Whether the text is a synonym with its beginning or end missing: 青海绿色发展投资贸易洽谈会.
    private static boolean isMostOfOne(NormalizedText text, List<NormalizedText> group) {
        return group.stream().anyMatch(synonym -> 4 * text.length() >= 3 * synonym.length() && synonym.contains(text));
    }
}

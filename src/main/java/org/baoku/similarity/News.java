package org.baoku.similarity;

import java.util.List;

/// What a text says that none of the texts before it says. Each list holds the most frequent ones first, a
/// few of them.
///
/// @param sentence the first new sentence; empty if there is none
/// @param figures numbers with their units; no dates
/// @param persons names of persons
/// @param places names of places and organs
/// @param words nouns that the text uses more than once
public record News(
        String sentence, List<String> figures, List<String> persons, List<String> places, List<String> words) {
    public News {
        figures = List.copyOf(figures);
        persons = List.copyOf(persons);
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /// Whether the text says nothing new.
    public boolean isEmpty() {
        return sentence.isEmpty() && figures.isEmpty() && persons.isEmpty() && places.isEmpty() && words.isEmpty();
    }
}

package org.baoku.web.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoku.text.Pinyin;
import org.baoku.web.PageNotShownException;
import org.baoku.web.person.PersonListView.Letter;

/// A to Z by the pinyin of the first letter: which letters of names each entry has.
final class PersonLetters {
    /// The entry of names that begin otherwise, in URLs.
    static final String OTHERS = "0";

    private final Map<String, List<String>> letters;

    private PersonLetters(Map<String, List<String>> letters) {
        this.letters = letters;
    }

    /// @param first the letters that names begin with
    static PersonLetters of(List<String> first) {
        return new PersonLetters(
                first.stream().collect(Collectors.groupingBy(PersonLetters::entry, TreeMap::new, Collectors.toList())));
    }

    private static String entry(String letter) {
        String initial = Pinyin.initial(letter);
        return initial.equals(Pinyin.NO_INITIAL) ? OTHERS : initial;
    }

    /// Checks an entry in a URL; empty for the whole list.
    static String parse(String text) {
        if (text.isEmpty() || text.equals(OTHERS) || text.matches("[A-Z]")) {
            return text;
        }
        throw PageNotShownException.badRequest("error.bad.letter", text);
    }

    /// What names under an entry begin with.
    List<String> under(String entry) {
        return letters.getOrDefault(entry, List.of());
    }

    /// The entries from A to Z, and the others if there are any.
    ///
    /// @param url the address of the list
    List<Letter> entries(String url, String current) {
        List<Letter> entries = new ArrayList<>();
        IntStream.rangeClosed('A', 'Z')
                .mapToObj(Character::toString)
                .forEach(entry -> entries.add(new Letter(
                        entry, letters.containsKey(entry) ? url + "?letter=" + entry : null, entry.equals(current))));
        if (letters.containsKey(OTHERS)) {
            entries.add(new Letter(Pinyin.NO_INITIAL, url + "?letter=" + OTHERS, current.equals(OTHERS)));
        }
        return entries;
    }
}

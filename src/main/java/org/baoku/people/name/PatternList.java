package org.baoku.people.name;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A word list whose words are alternatives of regular expressions, in sections that begin with their name in brackets:
/// `[elected] 当选为? 连任`.
public final class PatternList {
    private static final Pattern SECTION = Pattern.compile("\\[[a-z-]+\\]");

    private final String name;
    private final List<String> words;

    /// @param name of a resource of `org.baoku.people`
    public PatternList(String name) {
        this.name = name;
        this.words = ResourceLists.words(name);
    }

    /// The regular expression of a section: its words as alternatives, in their order.
    ///
    /// @throws IllegalStateException when the list has no such section
    public String alternatives(String section) {
        int title = words.indexOf("[" + section + "]");
        if (title < 0) {
            throw new IllegalStateException("Missing section [" + section + "] in org/baoku/people/" + name);
        }
        return words.stream()
                .skip(title + 1L)
                .takeWhile(word -> !SECTION.matcher(word).matches())
                .collect(Collectors.joining("|"));
    }
}

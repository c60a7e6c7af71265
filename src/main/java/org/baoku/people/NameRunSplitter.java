package org.baoku.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Takes names apart that are printed without anything between them: 朱明明杨依军赵博.
///
/// Of all ways to cut the run into names, the one whose names are the most usual.
final class NameRunSplitter {
    /// A name of two characters is rarer than one of three.
    private static final float SHORT = 2.5f;

    /// A given name that doubles a character (苗苗) is more usual than its characters tell.
    private static final float DOUBLED = 4;

    private static final float UNLIKELY = 12;
    private static final float THREE_GIVEN = 7.5f;

    private static final float PEN_NAME = 13;

    private final NameLexicon lexicon;

    NameRunSplitter(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The names of this run of Chinese characters, at least one for a run of at least one character.
    ///
    /// @param apart whether the run is printed by itself, between spaces or marks: then four characters are
    /// rather one name (刘春沐阳)
    List<String> split(String run, boolean apart) {
        int length = run.length();
        if (length <= 3 || length > 400) {
            return List.of(run);
        }
        List<String> names = cheapest(run);
        boolean four = length == 4 && (apart || !lexicon.isSurname(run.charAt(2)));
        return four && ofFour(run) < total(names) ? List.of(run) : names;
    }

    /// Whether the run, cut like this, is hardly a row of names.
    boolean isUnlikely(List<String> names) {
        return names.size() >= 3 && total(names) / names.size() > UNLIKELY;
    }

    private float total(List<String> names) {
        float total = 0;
        for (String name : names) {
            total += cost(name);
        }
        return total;
    }

    private List<String> cheapest(String run) {
        int length = run.length();
        float[] best = new float[length + 1];
        int[] from = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            best[end] = Float.MAX_VALUE;
            for (int start = Math.max(0, end - 6); start < end; start++) {
                float cost = best[start] + cost(run.substring(start, end));
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            names.add(run.substring(from[end], end));
        }
        Collections.reverse(names);
        return names;
    }

    /// How unusual this is as one whole name, pen names without a surname allowed.
    private float cost(String name) {
        int length = name.length();
        float shape = shapeCost(name);
        return length >= 2 && length <= 4 ? Math.min(shape, PEN_NAME + 5 * (length - 2)) : shape;
    }

    /// How unusual these characters are as a name: below 12 for most, 40 for what is none.
    float shapeCost(String name) {
        int length = name.length();
        float whole = switch (length) {
            case 0, 1 -> 40;
            case 2 -> lexicon.surname(name.charAt(0)) + lexicon.givenOnly(name.charAt(1)) + SHORT;
            case 3 ->
                lexicon.surname(name.charAt(0))
                        + lexicon.givenFirst(name.charAt(1))
                        + lexicon.givenLast(name.charAt(2))
                        - (name.charAt(1) == name.charAt(2) ? DOUBLED : 0);
            default -> 40;
        };
        if ((length == 3 || length == 4) && lexicon.isDoubleSurname(name.substring(0, 2))) {
            float given = length == 3
                    ? lexicon.givenOnly(name.charAt(2)) + SHORT
                    : lexicon.givenFirst(name.charAt(2)) + lexicon.givenLast(name.charAt(3));
            whole = Math.min(whole, 2 + given);
        }
        return Math.min(whole, ofElements(name));
    }

    /// A surname and three given characters (刘春沐阳): rare, but rarer still are four characters of which the
    /// third is no surname and yet begins a name.
    private float ofFour(String name) {
        return lexicon.surname(name.charAt(0))
                + lexicon.givenFirst(name.charAt(1))
                + lexicon.givenLast(name.charAt(3))
                + THREE_GIVEN;
    }

    /// Names of two elements (索朗德吉), of one and a syllable (才让太), of surname and element.
    private float ofElements(String name) {
        int length = name.length();
        if (length == 4 && lexicon.isElement(name.substring(0, 2)) && lexicon.isElement(name.substring(2))) {
            return 4;
        }
        if (length == 3 && (lexicon.isElement(name.substring(0, 2)) || lexicon.isElement(name.substring(1)))) {
            return 8;
        }
        if (length == 2 && lexicon.isElement(name)) {
            return 9;
        }
        boolean long4 =
                length == 4 && (lexicon.isElement(name.substring(0, 2)) || lexicon.isElement(name.substring(2)));
        return long4 ? 12 : 40;
    }
}

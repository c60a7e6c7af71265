package org.baoku.index.lucene;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baoku.index.NormalizedText;
import org.baoku.text.Pinyin;

/// A name or a word by its letters, its sound (wangweidong) and its initials (wwd).
///
/// @param readings a name may have several
record PinyinMatch(NormalizedText letters, Set<Pinyin.Reading> readings) {
    /// Readings outlive the states of the index: working them out is slow, and the names stay the same.
    private static final Map<String, Set<Pinyin.Reading>> READINGS = new ConcurrentHashMap<>();

    /// How well a name fits what was typed, best first.
    enum Fit {
        BEGINS,
        CONTAINS,
        INITIALS,
        SOUNDS,
        NOT
    }

    static PinyinMatch of(String text) {
        return new PinyinMatch(NormalizedText.of(text), READINGS.computeIfAbsent(text, Pinyin::readings));
    }

    Fit fit(Typed typed) {
        int place = letters.indexOf(typed.letters(), 0);
        if (place >= 0) {
            return place == 0 ? Fit.BEGINS : Fit.CONTAINS;
        }
        String latin = typed.latin();
        if (latin.isEmpty()) {
            return Fit.NOT;
        }
        if (readings.stream().anyMatch(reading -> reading.initials().startsWith(latin))) {
            return Fit.INITIALS;
        }
        return readings.stream().anyMatch(reading -> reading.joined().startsWith(latin)) ? Fit.SOUNDS : Fit.NOT;
    }

    /// What somebody has typed so far.
    ///
    /// @param latin Latin letters without the marks that part syllables, where it may be pinyin; empty otherwise
    record Typed(NormalizedText letters, String latin) {
        static Typed of(String typed) {
            NormalizedText letters = NormalizedText.of(typed);
            String latin = letters.text().replace("'", "").toLowerCase(Locale.ROOT);
            return new Typed(letters, latin.chars().allMatch(c -> c >= 'a' && c <= 'z') ? latin : "");
        }
    }
}

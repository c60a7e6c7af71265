package org.baoku.index.lucene.facet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.text.Pinyin;

/// A name or word that is matched by its characters, its pinyin (wangweidong) and its pinyin initials (wwd).
///
/// @param readings all readings of the characters
public record PinyinMatch(NormalizedText text, Set<Pinyin.Reading> readings) {
    /// Shared by all snapshots of the index: computing readings is slow and most names stay the same.
    private static final Map<String, Set<Pinyin.Reading>> READINGS = new ConcurrentHashMap<>();

    /// How well a name fits what the user typed, best first.
    enum Fit {
        /// It begins with the typed text.
        PREFIX,
        /// It contains the typed text.
        SUBSTRING,
        /// Its pinyin initials begin with the typed letters.
        INITIALS,
        /// Its pinyin begins with the typed letters.
        PINYIN,
        NONE
    }

    public static PinyinMatch of(String text) {
        return new PinyinMatch(NormalizedText.of(text), READINGS.computeIfAbsent(text, Pinyin::readings));
    }

    Fit fit(TypedText typed) {
        int index = text.indexOf(typed.text(), 0);
        if (index >= 0) {
            return index == 0 ? Fit.PREFIX : Fit.SUBSTRING;
        }
        String pinyin = typed.pinyin();
        if (pinyin.isEmpty()) {
            return Fit.NONE;
        }
        if (readings.stream().anyMatch(reading -> reading.initials().startsWith(pinyin))) {
            return Fit.INITIALS;
        }
        return readings.stream().anyMatch(reading -> reading.joined().startsWith(pinyin)) ? Fit.PINYIN : Fit.NONE;
    }

    /// What the user has typed so far.
    ///
    /// @param pinyin the text without syllable separators where it may be pinyin; otherwise empty
    public record TypedText(NormalizedText text, String pinyin) {
        public static TypedText of(String typed) {
            NormalizedText text = NormalizedText.of(typed);
            String latin = text.toString().replace("'", "").toLowerCase(Locale.ROOT);
            return new TypedText(text, latin.chars().allMatch(c -> c >= 'a' && c <= 'z') ? latin : "");
        }
    }
}

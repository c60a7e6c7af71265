package org.baoku.layout.pdf;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoku.text.TraditionalToSimplified;

/// Judges whether the characters of a font can be Chinese text. A wrong map makes rare characters of common ones.
final class ChineseLikelihood {
    /// The characters that newspapers print most; together about a quarter of all they print.
    private static final Set<Integer> COMMON = ("的一国在中是年月日人有和大了不为会上市发出地业工新行时个作到家分要本这生者民我对以成动下方来全实学现经"
                    + "高报记讯社进产公加开多部区政前建化合同后员机展者能过理设长电力天场体")
            .codePoints()
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private static final int ENOUGH = 150;
    private static final double LEAST_SHARE = 0.05;

    private ChineseLikelihood() {}

    /// Whether a font paints enough Chinese characters to tell, and hardly any common one.
    ///
    /// @param texts of the font's codes
    /// @param counts how often each code is painted
    static boolean isImplausible(Map<Integer, GlyphText> texts, Map<Integer, Integer> counts) {
        int chinese = 0;
        int common = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int first =
                    texts.getOrDefault(entry.getKey(), GlyphText.UNKNOWN).text().codePointAt(0);
            if (Character.isIdeographic(first)) {
                chinese += entry.getValue();
                common += COMMON.contains(TraditionalToSimplified.simplify(first)) ? entry.getValue() : 0;
            }
        }
        return chinese >= ENOUGH && common < LEAST_SHARE * chinese;
    }
}

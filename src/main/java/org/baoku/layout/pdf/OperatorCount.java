package org.baoku.layout.pdf;

import java.util.Set;

/// Counts the operators of a page's content, to tell bytes that changed on their way: those unpack without an error, to
/// words that are no operators.
final class OperatorCount {
    private static final Set<String> KNOWN = Set.of(
            "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP",
            "EI", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "M", "m",
            "MP", "n", "PS", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc",
            "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"");

    /// So many words that are no operators may be a program's own, or a slip of it.
    private static final int TOLERATED = 4;

    /// Between BX and EX, a reader is to pass over what it does not know.
    private int compatible;

    private int unknown;

    void count(String operator) {
        switch (operator) {
            case "BX" -> compatible++;
            case "EX" -> compatible = Math.max(0, compatible - 1);
            default -> unknown += compatible > 0 || KNOWN.contains(operator) || isNumber(operator) ? 0 : 1;
        }
    }

    /// Whether a word is a number in a form that the format does not have.
    private static boolean isNumber(String word) {
        return word.chars().allMatch(letter -> "0123456789+-.eE".indexOf(letter) >= 0);
    }

    boolean areDamaged() {
        return unknown > TOLERATED;
    }
}

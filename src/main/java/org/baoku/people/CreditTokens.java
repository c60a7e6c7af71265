package org.baoku.people;

import java.util.ArrayList;
import java.util.List;

/// Cuts a credit at its spaces and marks, and puts together again what justification tore apart (张 艳 艳 摄 影).
final class CreditTokens {
    private static final int LONGEST = 2_000;

    private final NameLexicon lexicon;
    private final CreditWords words;

    CreditTokens(NameLexicon lexicon, CreditWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /// A piece of the credit and the mark before it.
    private record Piece(char mark, String text) {
        Piece with(String more) {
            return new Piece(mark, text + more);
        }
    }

    /// The words of the credit in printed order.
    List<String> of(String credit) {
        List<Piece> pieces = joined(cut(credit));
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String token = pieces.get(i).text();
            while (i + 1 < pieces.size()
                    && pieces.get(i + 1).mark() == '/'
                    && words.isWork(token)
                    && words.isWork(pieces.get(i + 1).text())) {
                token += "/" + pieces.get(++i).text();
            }
            tokens.add(token);
        }
        return tokens;
    }

    private static List<Piece> cut(String credit) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        char mark = ' ';
        int end = Math.min(credit.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? plain(credit.charAt(i)) : ' ';
            if (belongs(c)) {
                piece.append(c);
                continue;
            }
            if (!piece.isEmpty()) {
                pieces.add(new Piece(mark, piece.toString()));
                piece.setLength(0);
                mark = ' ';
            }
            if (c != ' ') {
                mark = c;
            }
        }
        return pieces;
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || c == '·' || c == '《' || c == '》' || c == '-' || c == '—';
    }

    private static char plain(char c) {
        return switch (c) {
            case '•', '・', '‧', '．', '∙' -> '·';
            case '／' -> '/';
            case '\u3000', '\u00A0', '\t', '\n', '\r' -> ' ';
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }

    private List<Piece> joined(List<Piece> pieces) {
        List<Piece> singles = new ArrayList<>();
        boolean open = false;
        for (Piece piece : pieces) {
            boolean single = piece.text().length() == 1;
            boolean together = single && open && piece.mark() == ' ';
            if (together) {
                singles.set(singles.size() - 1, singles.getLast().with(piece.text()));
            } else {
                singles.add(piece);
            }
            open = single;
        }
        List<Piece> whole = new ArrayList<>();
        for (Piece piece : singles) {
            if (!whole.isEmpty()
                    && piece.mark() == ' '
                    && isTorn(whole.getLast().text(), piece.text())) {
                whole.set(whole.size() - 1, whole.getLast().with(piece.text()));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    /// Whether these two are one name with a gap in it: 王 小明, 梅常 伟.
    private boolean isTorn(String left, String right) {
        if (words.isWork(left)
                || words.isWork(right)
                || words.roleIn(left + right).isPresent()) {
            return false;
        }
        boolean surnameAlone = left.length() == 1 && right.length() <= 2 && lexicon.isSurname(left.charAt(0));
        boolean lastAlone = left.length() == 2 && right.length() == 1 && lexicon.isSurname(left.charAt(0));
        return surnameAlone || lastAlone;
    }
}

package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a credit at its spaces and marks, and puts together again what justification tore apart (张 艳 艳 摄
/// 影) and what a stroke joins (文/图).
final class CreditTokenizer {
    private static final int LONGEST = 2_000;

    private final NameLexicon lexicon;
    private final CreditLexicon words;

    CreditTokenizer(NameLexicon lexicon, CreditLexicon words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /// A piece of the credit and the mark before it, a space where there is no other.
    record Token(char mark, String text) {
        Token with(String more) {
            return new Token(mark, text + more);
        }
    }

    /// The words of the credit in printed order.
    List<Token> of(String credit) {
        List<Token> joined = new ArrayList<>();
        for (Token token : whole(together(cut(credit)))) {
            if (joined.isEmpty() || token.mark() != '/' || !join(joined, token)) {
                joined.add(token);
            }
        }
        return joined;
    }

    /// Whether the last token and the one behind the stroke are one word: 文/图, 椰网/海拔新闻记者. Then they
    /// are joined, and what does not belong to the word follows it.
    private boolean join(List<Token> joined, Token token) {
        Token last = joined.getLast();
        String before = words.isWork(last.text()) ? last.text() : words.lastWork(last.text());
        String after = words.firstWork(token.text());
        if (!before.isEmpty() && !after.isEmpty()) {
            joined.removeLast();
            String names = last.text().substring(0, last.text().length() - before.length());
            if (!names.isEmpty()) {
                joined.add(new Token(last.mark(), names));
            }
            joined.add(new Token(last.mark(), before + "/" + after));
            if (after.length() < token.text().length()) {
                joined.add(new Token(' ', token.text().substring(after.length())));
            }
            return true;
        }
        boolean outlets = words.isOutlet(last.text())
                && words.roleIn(token.text())
                        .filter(role -> role.start() == 0 && role.end() > 3)
                        .isPresent();
        if (outlets) {
            joined.set(joined.size() - 1, last.with("/" + token.text()));
        }
        return outlets;
    }

    private static List<Token> cut(String credit) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        char mark = ' ';
        int end = Math.min(credit.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? plain(credit.charAt(i)) : ' ';
            if (belongs(c)) {
                token.append(c);
                continue;
            }
            if (!token.isEmpty()) {
                tokens.add(new Token(mark, token.toString()));
                token.setLength(0);
                mark = ' ';
            }
            if (c != ' ') {
                mark = c;
            }
        }
        return tokens;
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || NameContext.isDot(c) || c == '《' || c == '》' || c == '-' || c == '—';
    }

    private static char plain(char c) {
        return switch (c) {
            case '／' -> '/';
            case '\u3000', '\u00A0', '\t', '\n', '\r' -> ' ';
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }

    private static List<Token> together(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        boolean open = false;
        for (Token token : tokens) {
            boolean single = token.text().length() == 1;
            if (single && open && token.mark() == ' ') {
                joined.set(joined.size() - 1, joined.getLast().with(token.text()));
            } else {
                joined.add(token);
            }
            open = single;
        }
        return joined;
    }

    private List<Token> whole(List<Token> tokens) {
        List<Token> whole = new ArrayList<>();
        for (Token token : tokens) {
            if (!whole.isEmpty()
                    && token.mark() == ' '
                    && isTorn(whole.getLast().text(), token.text())) {
                whole.set(whole.size() - 1, whole.getLast().with(token.text()));
            } else {
                whole.add(token);
            }
        }
        return whole;
    }

    /// Whether these two are one name with a gap in it: 王 小明, 李大 伟, 常 钦摄.
    private boolean isTorn(String left, String right) {
        if (words.isWork(left) || words.isWork(right) || words.roleIn(right).isPresent()) {
            return false;
        }
        Optional<CreditLexicon.Role> role = words.roleIn(left);
        if (role.isPresent()) {
            boolean surnameLast =
                    role.get().end() == left.length() - 1 && lexicon.isSurname(left.charAt(left.length() - 1));
            return surnameLast && right.length() <= 2;
        }
        int length = right.length() - words.attachedWork(right).length();
        boolean surnameAlone = left.length() == 1 && length <= 2 && lexicon.isSurname(left.charAt(0));
        boolean lastAlone = left.length() == 2 && length == 1 && lexicon.isSurname(left.charAt(0));
        return surnameAlone || lastAlone;
    }
}

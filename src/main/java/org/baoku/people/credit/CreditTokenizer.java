package org.baoku.people.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;

/// Splits a credit at spaces and punctuation marks, and rejoins words that justified setting spread out (张 艳 艳 摄
/// 影) or that a slash joins (文/图).
final class CreditTokenizer {
    private static final int MAX_LENGTH = 2_000;

    private final NameLexicon lexicon;
    private final CreditLexicon credits;

    CreditTokenizer(NameLexicon lexicon, CreditLexicon credits) {
        this.lexicon = lexicon;
        this.credits = credits;
    }

    /// A word of the credit.
    ///
    /// @param separator the punctuation mark before it; a space where there is none
    record CreditToken(char separator, String text) {
        CreditToken append(String more) {
            return new CreditToken(separator, text + more);
        }
    }

    /// The words of the credit in printed order. What follows the first 2,000 characters is ignored.
    List<CreditToken> tokenize(String credit) {
        List<CreditToken> joined = new ArrayList<>();
        for (CreditToken token : joinSplitNames(joinSingleCharacters(split(credit)))) {
            boolean joins = !joined.isEmpty()
                    && (token.separator() == '/'
                            || (token.separator() == '、' && areTextAndPicture(joined.getLast(), token)));
            if (!joins || !joinAtSlash(joined, token)) {
                joined.add(token);
            }
        }
        return joined;
    }

    /// Whether these are the contributions 文、图.
    private static boolean areTextAndPicture(CreditToken left, CreditToken right) {
        return left.text().equals("文")
                && (right.text().startsWith("图") || right.text().startsWith("摄"));
    }

    /// Joins the last token and the one after a slash where they are one word (文/图, 椰网/海拔新闻记者), followed
    /// by the rest of the token.
    ///
    /// @return whether the tokens were joined
    private boolean joinAtSlash(List<CreditToken> joined, CreditToken token) {
        CreditToken last = joined.getLast();
        String before =
                credits.isContribution(last.text()) ? last.text() : credits.contributionBeforeSlash(last.text());
        String after = credits.contributionPrefix(token.text());
        if (!before.isEmpty() && !after.isEmpty()) {
            joined.removeLast();
            String names = last.text().substring(0, last.text().length() - before.length());
            if (!names.isEmpty()) {
                joined.add(new CreditToken(last.separator(), names));
            }
            joined.add(new CreditToken(last.separator(), before + "/" + after));
            if (after.length() < token.text().length()) {
                joined.add(new CreditToken(' ', token.text().substring(after.length())));
            }
            return true;
        }
        boolean outletsWithRole = credits.isOutlet(last.text())
                && credits.findRole(token.text())
                        .filter(role -> role.start() == 0 && role.end() > 3)
                        .isPresent();
        if (outletsWithRole) {
            joined.set(joined.size() - 1, last.append("/" + token.text()));
        }
        return outletsWithRole;
    }

    private static List<CreditToken> split(String credit) {
        List<CreditToken> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char separator = ' ';
        int end = Math.min(credit.length(), MAX_LENGTH);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? halfWidth(credit.charAt(i)) : ' ';
            if (isWordCharacter(c)) {
                word.append(c);
                continue;
            }
            if (!word.isEmpty()) {
                tokens.add(new CreditToken(separator, word.toString()));
                word.setLength(0);
                separator = ' ';
            }
            if (c != ' ') {
                separator = c;
            }
        }
        return tokens;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || NameContext.isNameDot(c) || c == '《' || c == '》' || c == '-' || c == '—';
    }

    private static char halfWidth(char c) {
        return switch (c) {
            case '／' -> '/';
            case '\u3000', '\u00A0', '\t', '\n', '\r' -> ' ';
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }

    /// Joins single characters that only spaces separate: 张 艳 艳.
    private static List<CreditToken> joinSingleCharacters(List<CreditToken> tokens) {
        List<CreditToken> joined = new ArrayList<>();
        boolean afterSingle = false;
        for (CreditToken token : tokens) {
            boolean single = token.text().length() == 1;
            if (single && afterSingle && token.separator() == ' ') {
                joined.set(joined.size() - 1, joined.getLast().append(token.text()));
            } else {
                joined.add(token);
            }
            afterSingle = single;
        }
        return joined;
    }

    private List<CreditToken> joinSplitNames(List<CreditToken> tokens) {
        List<CreditToken> joined = new ArrayList<>();
        for (CreditToken token : tokens) {
            if (!joined.isEmpty()
                    && token.separator() == ' '
                    && isSplitName(joined.getLast().text(), token.text())) {
                joined.set(joined.size() - 1, joined.getLast().append(token.text()));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    /// Whether these two words are one name with a space in it: 王 小明, 李大 伟, 常 钦摄.
    private boolean isSplitName(String left, String right) {
        if (credits.isContribution(left)
                || credits.isContribution(right)
                || credits.findRole(right).isPresent()) {
            return false;
        }
        Optional<CreditLexicon.RoleSpan> role = credits.findRole(left);
        if (role.isPresent()) {
            boolean surnameLast =
                    role.get().end() == left.length() - 1 && lexicon.isSurname(left.charAt(left.length() - 1));
            return surnameLast && right.length() <= 2;
        }
        int length = right.length() - credits.contributionSuffix(right).length();
        boolean surnameAlone = left.length() == 1 && length <= 2 && lexicon.isSurname(left.charAt(0));
        boolean lastAlone = left.length() == 2 && length == 1 && lexicon.isSurname(left.charAt(0));
        return surnameAlone || lastAlone;
    }
}

package org.baoku.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins the pieces of Latin words, codes and numbers.
final class TokenPieces {
    /// Latin words, codes and numbers with their decimals, ranges and percent signs.
    private static final Pattern TOKEN = Pattern.compile("[0-9]+(?:[.,:/~\\-][0-9]+)*(?:[%‰]|°c)?(?![a-z0-9])"
            + "|[a-z0-9\\u00C0-\\u024F]+(?:[.\\-&'_@][a-z0-9\\u00C0-\\u024F]+)*[+#]*");

    private TokenPieces() {}

    /// Joins the parts of a Latin word or number; a number also with the unit that HanLP found.
    static List<WordPiece> join(String text, List<WordPiece> pieces) {
        Matcher token = TOKEN.matcher(text);
        List<WordPiece> joined = new ArrayList<>();
        int next = 0;
        while (token.find()) {
            boolean isNumber = token.group().chars().noneMatch(Character::isLetter);
            while (next < pieces.size() && pieces.get(next).end() <= token.start()) {
                joined.add(pieces.get(next++));
            }
            int start = token.start();
            int end = token.end();
            while (next < pieces.size() && pieces.get(next).start() < token.end()) {
                WordPiece piece = pieces.get(next++);
                if (piece.start() < start) {
                    if (isNumber) {
                        start = piece.start();
                    } else {
                        joined.add(new WordPiece(text, piece.start(), start, "x"));
                    }
                }
                if (piece.end() > end && isNumber) {
                    end = piece.end();
                } else if (piece.end() > end) {
                    joined.add(new WordPiece(text, start, end, "nx"));
                    start = end;
                    WordPiece.addCharacters(joined, text, end, piece.end());
                }
            }
            if (start < token.end()) {
                joined.add(new WordPiece(text, start, end, isNumber ? "mq" : "nx"));
            }
        }
        while (next < pieces.size()) {
            joined.add(pieces.get(next++));
        }
        return joined;
    }
}

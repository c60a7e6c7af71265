package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficeLexicon.Head;
import org.baoku.people.office.OfficePhrase;
import org.baoku.people.office.OfficePhraseFinder;
import org.baoku.people.office.OfficialMention;

/// Finds who is introduced at the beginning of a sentence, with the office between two commas (罗启明，临江市副市长，…) or after
/// 是 (罗启明是临江市副市长) or in 在…任上 (罗启明在临江市副市长任上被查).
final class OfficeAfterName {
    private static final String ENDS_OF_SENTENCES = "。！？\n；：";
    private static final String ENDS_OF_OFFICE = "，。；";
    private static final int MAX_NOTE = 10;
    private static final int MAX_NAME = 4;
    private static final int MAX_CLAUSE = 60;

    /// Between a name and the office held or once held, without a negation or a doubt.
    private static final Pattern COPULA = Pattern.compile("(?:生前|现在|目前)?(?:是|系)(?:一名|现任|时任|原|前)?");

    /// What follows an office of which the entry says what its holder is to become.
    private static final Pattern NOMINATED = Pattern.compile("[^。；\n]{0,60}，拟(?:任|提|推荐|聘|晋升)");

    /// Length from which an office names its organisation.
    private static final int MIN_OFFICE = 5;

    private final OfficePhraseFinder phrases;
    private final NameFinder names;

    OfficeAfterName(OfficePhraseFinder phrases, NameFinder names) {
        this.phrases = phrases;
        this.names = names;
    }

    /// All persons of a text who are introduced in this way.
    ///
    /// @param heads the head nouns of the text
    List<OfficialMention> findAll(String text, List<Head> heads) {
        List<OfficialMention> found = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int end = heads.get(i).end();
            boolean inOffice = text.startsWith("任上", end);
            if (inOffice || (end < text.length() && ENDS_OF_OFFICE.indexOf(text.charAt(end)) >= 0)) {
                addBefore(text, heads, i, found);
            }
        }
        return found;
    }

    /// The position after a name, before the comma or the copula that introduces the office that ends here; -1
    /// where neither stands in this or the last clause.
    private static int introducedUntil(String text, int end) {
        int comma = text.lastIndexOf(text.startsWith("任上", end) ? '在' : '，', end - 1);
        int lowest = Math.max(comma, end - MAX_CLAUSE);
        Matcher copula = COPULA.matcher(text).region(Math.max(0, lowest), end);
        return copula.find() ? copula.start() : comma;
    }

    private static int afterCopula(String text, int at) {
        Matcher copula = COPULA.matcher(text).region(at, text.length());
        return copula.lookingAt() ? copula.end() : at + 1;
    }

    /// The position before a note that ends here (（女）); the given one where none does.
    private static int beforeNote(String text, int end) {
        int open = end > 0 && text.charAt(end - 1) == '）' ? text.lastIndexOf('（', end) : -1;
        return open > 0 && end - open <= MAX_NOTE ? open : end;
    }

    private void addBefore(String text, List<Head> heads, int index, List<OfficialMention> found) {
        int end = heads.get(index).end();
        int comma = introducedUntil(text, end);
        if (comma < 0) {
            return;
        }
        int nameEnd = beforeNote(text, comma);
        int start = nameEnd;
        while (start > 0 && nameEnd - start <= MAX_NAME && NameContext.isIdeograph(text.charAt(start - 1))) {
            start--;
        }
        boolean bounded = start == 0 || ENDS_OF_SENTENCES.indexOf(text.charAt(start - 1)) >= 0;
        boolean named = nameEnd - start >= 2
                && bounded
                && end - comma > MIN_OFFICE
                && ((names.findEnd(text, start, false) == nameEnd && names.isName(text.substring(start, nameEnd)))
                        || (names.isSurnamed(text.substring(start, nameEnd))
                                && NOMINATED
                                        .matcher(text)
                                        .region(end, text.length())
                                        .lookingAt()));
        if (!named) {
            return;
        }
        OfficePhrase phrase = phrases.phraseEndingAt(text, heads, index);
        if (phrase.isPublic() && phrase.start() == afterCopula(text, comma)) {
            found.add(new OfficialMention(
                    text.substring(start, nameEnd),
                    start,
                    nameEnd,
                    phrase.textIn(text),
                    phrase.start(),
                    phrase.isForeign()));
        }
    }
}

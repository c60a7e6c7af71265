package org.baoku.people.official;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficialMention;

/// Corrects where the name beside an office ends by how the article prints it elsewhere: 张裕 for 张裕和, 周开让 for 周开.
final class PrintedNames {
    /// Characters that rather follow a name than end it.
    private static final String CONJUNCTIONS = "和与同对向在为等及时后前称说来到赴走";

    /// Adverbs before the verb of a person: 还表示.
    private static final String ADVERBS = "还也则曾又并均都已再就将应可正亦更仍便却只才先最后常总另未不";

    private static final Pattern VERBS_OF_PERSONS =
            Pattern.compile("表示|介绍|指出|强调|主持|出席|告诉|认为|宣布|出生|致辞|讲话|率队|透露|说(?!法|明)|提出|[12][0-9]{3}年|[调转改升接出]任|担任|当选");

    private static final Pattern REPEATED = Pattern.compile("(?<once>(?:[^·]+·)*(?<last>[^·]{2,}))\\k<last>");

    private final NameFinder names;

    PrintedNames(NameFinder names) {
        this.names = names;
    }

    /// The mention with its name as the whole article shows it.
    OfficialMention asElsewhere(OfficialMention mention, String article) {
        return withLastCharacter(withoutConjunction(withoutRepetition(mention), article), article);
    }

    /// The mention with its name once, where a caption that ends with it runs into the sentence that begins with it:
    /// 郭某郭某介绍, 卢卡·贝里贝里表示.
    private static OfficialMention withoutRepetition(OfficialMention mention) {
        Matcher repeated = REPEATED.matcher(mention.name());
        return repeated.matches() ? mention.withName(repeated.group("once")) : mention;
    }

    /// The mention with all of the name that the text prints and that ends a full name found before: 安德鲁斯 for
    /// 安德鲁, of 丹尼尔·安德鲁斯.
    static OfficialMention asInFullName(OfficialMention mention, String text, Set<String> found) {
        for (String full : found) {
            String last = full.substring(full.lastIndexOf('·') + 1);
            if (last.length() > mention.name().length()
                    && last.length() < full.length()
                    && last.startsWith(mention.name())
                    && text.startsWith(last, mention.start())) {
                return mention.withName(last);
            }
        }
        return mention;
    }

    /// The mention without a conjunction at its end that the article elsewhere prints as none of the name: 张裕 for
    /// 张裕和, where 张裕 also stands before other characters.
    private static OfficialMention withoutConjunction(OfficialMention mention, String article) {
        String name = mention.name();
        String shorter = name.substring(0, name.length() - 1);
        if (shorter.length() < 2 || CONJUNCTIONS.indexOf(name.charAt(name.length() - 1)) < 0) {
            return mention;
        }
        for (int at = article.indexOf(shorter); at >= 0; at = article.indexOf(shorter, at + 1)) {
            if (!article.startsWith(name, at)) {
                return mention.withName(shorter);
            }
        }
        return mention;
    }

    /// The mention with the character that the article prints after its short name wherever the name stands, once at
    /// least before a verb of persons (周开让 for 周开, from 周开让和 and 周开让表示) or before different characters.
    private OfficialMention withLastCharacter(OfficialMention mention, String article) {
        String name = mention.name();
        if (name.length() != 2) {
            return mention;
        }
        int first = article.indexOf(name);
        if (first < 0 || first + name.length() >= article.length()) {
            return mention;
        }
        String longer = article.substring(first, first + name.length() + 1);
        char last = longer.charAt(name.length());
        // 原克也的: no adverb stands before 的.
        if (last == '也' && article.contains(longer + "的")) {
            return mention.withName(longer);
        }
        if (mention.foreign()
                || !NameContext.isIdeograph(last)
                || ADVERBS.indexOf(last) >= 0
                || longer.endsWith("先生")) {
            return mention;
        }
        int places = 0;
        boolean beforeVerb = false;
        boolean inTwoContexts = false;
        String before =
                article.substring(first + longer.length(), Math.min(article.length(), first + longer.length() + 1));
        for (int at = first; at >= 0; at = article.indexOf(name, at + 1)) {
            if (!article.startsWith(longer, at)) {
                return mention;
            }
            places++;
            // 周开让皆有 and 周开让现身
            inTwoContexts |= !article.startsWith(before, at + longer.length());
            beforeVerb |= VERBS_OF_PERSONS
                    .matcher(article)
                    .region(at + longer.length(), article.length())
                    .lookingAt();
        }
        boolean usual = inTwoContexts && CONJUNCTIONS.indexOf(last) < 0 && names.isName(longer);
        return places > 1 && (beforeVerb || usual) ? mention.withName(longer) : mention;
    }
}

package org.baoku.people.office;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeLexicon.Head;

/// Says whether the few characters that are left of a clause before what was found of an office belong to it: 闵行 before
/// 海外联谊会会长, 浦江 before 创新论坛理事会秘书长.
final class ClauseRest {
    private static final int MAX_ITEM_REST = 4;
    private static final int MAX_ITEM_BEFORE_ORGAN = 10;
    private static final int MIN_REST = 2;
    private static final int MAX_REST = 5;
    private static final int MIN_ORGAN = 3;

    /// Characters that are no part of a name, without those that say where a village lies: 北下寺村.
    private static final String FUNCTION_CHARACTERS = OfficeTerms.FUNCTION_CHARACTERS.replaceAll("[上下前后里中内外]", "");

    /// Organisations that are complete with nothing before them.
    private static final Pattern COMPLETE = Pattern.compile(
            "(?:中国|国家|全国|中央|中共|国务|省|市|县|区|州|最高|联合|外交|国防|国会|议会|公安|政府|总统|总理|首相|执政|反对|在野|军|解放|党|纪|监|人大|政协|团|法|检|海军|空军|陆军|白宫|驻|该|本|副|前|原|时任|现任|新任|代).*");

    private static final Pattern CREDIT = Pattern.compile(
            ".*(?:记者|通讯|图为|原标题|标题|来源|编辑|摄影|视频|截图|资料|据悉|期间|之际|现场|仪式|活动|会上|年|月|晨|晚|午|其中|此外|同时|随后|目前|昨|今|日).*");

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final OfficeTokenizer tokenizer;

    ClauseRest(OfficeLexicon lexicon, NameLexicon names, OfficeTokenizer tokenizer) {
        this.lexicon = lexicon;
        this.names = names;
        this.tokenizer = tokenizer;
    }

    /// Whether the few characters before this phrase belong to it because they follow another office and 、:
    /// 闵行 before 海外联谊会会长, 南山对口帮扶连平 before 工作组组长.
    boolean isItemOfList(String text, int clause, int start, Head head, int previousEnd) {
        boolean afterOffice = previousEnd > 0 && clause == previousEnd + 1 && text.charAt(previousEnd) == '、';
        int longest = head.start() - start > 1 ? MAX_ITEM_BEFORE_ORGAN : MAX_ITEM_REST;
        boolean few = start > clause && start - clause <= longest;
        if (!afterOffice || !few || !NameContext.allIdeographs(text, clause, start)) {
            return false;
        }
        String rest = text.substring(clause, start);
        return rest.replace("对口", "").chars().noneMatch(c -> OfficeTerms.FUNCTION_CHARACTERS.indexOf(c) >= 0)
                && OfficeTerms.OUTSIDE_WORDS.stream().noneMatch(word -> word.length() > 1 && rest.contains(word));
    }

    /// Whether all that a clause has before this phrase names its organisation, which begins with no place and no organ
    /// of the state: 北下 before 寺村党支部书记.
    boolean completes(String text, int clause, int start, Head head) {
        int gap = start - clause;
        boolean afterMark = clause == 0 || !NameContext.isIdeograph(text.charAt(clause - 1));
        if (!afterMark
                || gap < MIN_REST
                || gap > MAX_REST
                || head.start() - start < MIN_ORGAN
                || !NameContext.allIdeographs(text, clause, start)) {
            return false;
        }
        String rest = text.substring(clause, start);
        String organ = text.substring(start, head.start());
        if (rest.chars().anyMatch(c -> FUNCTION_CHARACTERS.indexOf(c) >= 0)
                || COMPLETE.matcher(organ).matches()
                || CREDIT.matcher(rest).matches()
                || names.isVerb(rest)
                || names.wordFrequency(rest) > OfficeWeight.FREQUENT_WORD.value() / 10
                || OfficeTerms.OUTSIDE_WORDS.stream().anyMatch(rest::contains)) {
            return false;
        }
        List<Term> found = tokenizer.tokenize(organ);
        Term first = found.getFirst();
        boolean place = first.word.length() > 1
                && (first.nature.startsWith("ns") || first.nature.startsWith("nt") || lexicon.isCountry(first.word));
        return !place && tokenizer.tokenize(rest).stream().allMatch(ClauseRest::isOfName);
    }

    private static boolean isOfName(Term term) {
        boolean content = "njbafsgmhk".indexOf(term.nature.toString().charAt(0)) >= 0;
        return content && FUNCTION_CHARACTERS.indexOf(term.word.charAt(0)) < 0;
    }
}

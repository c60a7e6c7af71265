package org.baoku.people.office;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;

/// Finds inside offices the names that the tokenizer's dictionary lacks, by the suffix after them: 岗嘎 before
/// 镇党委, 赫山 before 分局, 水务 before 局, 明斯克 before 市.
final class UnlistedNames {
    private static final List<String> SMALL_PLACE_WORDS =
            List.of("新村", "街道", "社区", "镇", "乡", "村", "居委会", "村委会", "党工委", "嘎查", "苏木");

    /// Suffixes that follow the name of an organisation.
    private static final String ORGANISATION_SUFFIXES = "馆局部办厅署处科股所院委站队";

    /// Organisations before which a foreign city may stand: 斯法克斯法院.
    private static final Set<String> SEATED_IN_CITIES =
            Set.of("法院", "检察院", "议会", "市议会", "警察局", "警方", "州", "市", "省", "邦", "郡", "大区", "市政府");

    /// What follows the name of a part of an organisation: 赫山 before 分局, 窦店 before 消防.
    private static final Pattern NAMED_UNITS = Pattern.compile(
            "(?:分局|派出所|法庭|[\\u4e00-\\u9fff]?[镇乡村县区市州旗盟路省邦郡]|街道|社区|消防|[\\u4e00-\\u9fff]{1,4}族|自治[州县区旗]|[站所]|机关|林场|农场|监狱|港|开发区|新区|行业|居民区|边境|大队|中队|工区|国家级|口岸|试验区|自然保护区|景区|园区|小区|林区).*");

    /// Organisations whose names have words of any kind: 兴融 in 兴融建设投资集团.
    private static final Pattern NAMED_INSTITUTIONS = Pattern.compile("公司|集团|大学|学院|医院|学校|中学|银行");

    /// Words with which the name of an organisation ends, after a word of any kind: 受理 before 中心.
    private static final Set<String> ORGANISATION_WORDS =
            Set.of("中心", "总队", "支队", "大队", "行业", "小组", "委员会", "办公室", "分局", "总局", "基地", "管理局", "服务中心");

    /// Characters before a place that are words by themselves.
    static final String MAY_STAND_ALONE = "任现原新老驻赴访见找问听叫请陪和与向对为代兼经受摄图文讯电媒";

    private static final Pattern ETHNIC = Pattern.compile("[\\u4e00-\\u9fff]{1,4}族|自治[州县区旗]");

    /// A township of a nationality, as the tokenizer has it in one: 瑶族乡.
    private static final Pattern ETHNIC_TOWN = Pattern.compile("[\\u4e00-\\u9fff]{1,3}族(?:乡|镇|村)");

    /// The rest of the name of a village after a family name: 家村 after 支.
    private static final Pattern FAMILY_VILLAGE = Pattern.compile("家[村庄河沟坪湾岭坝店屯集营寨堡口桥塘渡坡山].*");

    /// Words after which nothing but the name of a unit stands before it: 盈浦 after 的 and before 消防救援站.
    private static final Set<String> BEFORE_NAMES = Set.of("的", "在", "由", "到", "从", "为", "对", "与", "和");

    /// Characters after a family name and 家 in the names of villages.
    private static final String VILLAGE_CHARACTERS = "村庄河沟坪湾岭坝店屯集营寨堡口桥塘渡坡山";

    private static final Pattern PLACE_IN_PLACE = Pattern.compile("[县区旗镇乡][委长政人纪检法公]?");

    private static final Pattern CHINESE_NUMBER = Pattern.compile("[一二三四五六七八九十百]{1,3}");

    private static final int MAX_SPLIT_NAME = 3;
    private static final int MIN_SPLIT_PLACE = 3;

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final OfficeTerms words;

    UnlistedNames(OfficeLexicon lexicon, NameLexicon names, OfficeTerms words) {
        this.lexicon = lexicon;
        this.names = names;
        this.words = words;
    }

    /// The first term of the name that the terms after this one need; -1 where this term ends no such name.
    int startBefore(List<Term> terms, int index) {
        if (isFamilyOfVillage(terms, index)) {
            return index - 1;
        }
        if (SmallPlaces.beginsVillage(terms, index)
                || namesPlaceAfter(terms.get(index).word, terms.get(index + 1).word, names)) {
            return index;
        }
        // 幸福里社区
        if (index > 0
                && terms.get(index).word.equals("里")
                && terms.get(index - 1).word.length() == 2
                && !words.isPlace(terms.get(index - 1))
                && terms.get(index + 1).word.matches("(?:社区|小区|居委会).*")) {
            return index - 1;
        }
        int start = transliteratedPlaceStart(terms, index);
        if (start < 0 && isUnknownPlace(terms, index)) {
            start = index;
        }
        if (start < 0) {
            start = startOfOrganisationName(terms, index);
        }
        if (start < 0) {
            start = startOfSplitName(terms, index);
        }
        return start < 0 ? startOfPlaceInPlace(terms, index) : start;
    }

    /// Whether this is 家 after a family name, in the name of a village: 陈家河村.
    private boolean isFamilyOfVillage(List<Term> terms, int index) {
        return index > 0
                && terms.get(index).word.equals("家")
                && terms.get(index - 1).word.length() == 1
                && names.isSurname(terms.get(index - 1).word.charAt(0))
                && VILLAGE_CHARACTERS.indexOf(terms.get(index + 1).word.charAt(0)) >= 0;
    }

    /// Whether a word is the name of the place after it, which the tokenizer takes for a whole one: 支 before 家村, 松柏
    /// before 瑶族乡.
    static boolean namesPlaceAfter(String word, String place, NameLexicon names) {
        if (word.length() == 1) {
            return names.isSurname(word.charAt(0))
                    && OfficeTerms.FUNCTION_CHARACTERS.indexOf(word.charAt(0)) < 0
                    && FAMILY_VILLAGE.matcher(place).matches();
        }
        return word.length() <= 3
                && ETHNIC_TOWN.matcher(place).matches()
                && !OfficeTerms.OUTSIDE_WORDS.contains(word)
                && !names.isVerb(word);
    }

    /// The first of two characters that name a place inside another one, whatever they mean by themselves:
    /// 丰 都 after 重庆市 and before 县委; -1 where none ends here.
    private int startOfPlaceInPlace(List<Term> terms, int index) {
        boolean named = index > 1
                && terms.get(index).word.length() == 1
                && terms.get(index - 1).word.length() == 1
                && NameContext.isIdeograph(terms.get(index).word.charAt(0))
                && PLACE_IN_PLACE.matcher(terms.get(index + 1).word).lookingAt();
        String outer = named ? terms.get(index - 2).word : "";
        return outer.length() > 1 && outer.matches(".*[省市州区]") && words.isPlace(terms.get(index - 2)) ? index - 1 : -1;
    }

    /// Whether this is 里 or 外 inside a place that the tokenizer split: 五 里 堠 村, 建 外 街道.
    private static boolean isInsidePlace(List<Term> terms, int index) {
        return "里外".contains(terms.get(index).word)
                && index > 0
                && terms.get(index - 1).word.length() <= 2
                && !terms.get(index - 1).nature.startsWith("ns");
    }

    /// The first term of a name that the tokenizer split into characters, between an organisation or a place
    /// and the unit that it names: 赫 山 after 公安局 and before 分局; -1 where none ends here.
    private int startOfSplitName(List<Term> terms, int index) {
        int first = index;
        while (first >= 0 && index - first < MAX_SPLIT_NAME && isNameCharacter(terms, first)) {
            first--;
        }
        first++;
        if (first > index) {
            return -1;
        }
        // 十六 before 里 河
        first -= first > 0 && CHINESE_NUMBER.matcher(terms.get(first - 1).word).matches() ? 1 : 0;
        int unit = index + 1;
        while (unit < terms.size() - 1
                && unit - first < MAX_SPLIT_NAME
                && isNameCharacter(terms, unit)
                && !NAMED_UNITS.matcher(terms.get(unit).word).matches()) {
            unit++;
        }
        boolean named = NAMED_UNITS.matcher(terms.get(unit).word).matches();
        boolean institution = false;
        for (int i = index + 1; i < terms.size() && index - first == 1; i++) {
            institution |= NAMED_INSTITUTIONS.matcher(terms.get(i).word).find();
        }
        boolean ethnic = ETHNIC.matcher(terms.get(unit).word).matches();
        boolean verb = index == first && terms.get(first).nature.startsWith('v');
        boolean verbs = terms.get(first).nature.toString().equals("v")
                || terms.get(index).nature.toString().equals("v");
        boolean bounded = first == 0
                ? ethnic || (named && !verb && terms.get(unit).word.length() > 1)
                : words.isPlace(terms.get(first - 1))
                        || OfficeTerms.endsPlaceOrOrganisation(terms.get(first - 1).word)
                        || (named && index > first && !verbs && BEFORE_NAMES.contains(terms.get(first - 1).word))
                        || (ethnic && OfficeTerms.OUTSIDE_WORDS.contains(terms.get(first - 1).word));
        return bounded && (named || institution) ? first : -1;
    }

    private boolean isNameCharacter(List<Term> terms, int index) {
        String word = terms.get(index).word;
        return word.length() == 1
                && NameContext.isIdeograph(word.charAt(0))
                && (OfficeTerms.FUNCTION_CHARACTERS.indexOf(word.charAt(0)) < 0 || isInsidePlace(terms, index))
                && "省市县区州旗镇乡".indexOf(word.charAt(0)) < 0
                && !OfficeTerms.OUTSIDE_WORDS.contains(word);
    }

    /// The first term of the name that the suffix after this term needs: 水务 before 局, 自然资源 before 部;
    /// -1 where this term is no such name.
    private int startOfOrganisationName(List<Term> terms, int index) {
        Term term = terms.get(index);
        String after = terms.get(index + 1).word;
        // 华电 in 中国华电集团公司
        if (term.word.length() > 1
                && index > 0
                && words.isPlace(terms.get(index - 1))
                && NAMED_INSTITUTIONS.matcher(after).lookingAt()) {
            return index;
        }
        boolean suffix = after.length() == 1
                ? ORGANISATION_SUFFIXES.indexOf(after.charAt(0)) >= 0
                : ORGANISATION_WORDS.contains(after) && index > 0 && words.belongs(terms, index - 1);
        if (!suffix || OfficeTerms.OUTSIDE_WORDS.contains(term.word)) {
            return -1;
        }
        boolean content = "nvlijabgs".indexOf(term.nature.toString().charAt(0)) >= 0 && !term.nature.startsWith("nr");
        if (term.word.length() > 1) {
            return content ? index : -1;
        }
        boolean pair = index > 0
                && terms.get(index - 1).word.length() == 1
                && OfficeTerms.FUNCTION_CHARACTERS.indexOf(term.word.charAt(0)) < 0
                && OfficeTerms.FUNCTION_CHARACTERS.indexOf(
                                terms.get(index - 1).word.charAt(0))
                        < 0
                && NameContext.isIdeograph(term.word.charAt(0))
                && NameContext.isIdeograph(terms.get(index - 1).word.charAt(0));
        return pair ? index - 1 : -1;
    }

    /// Whether this term, which the dictionary tags otherwise, is the name of the small place after it: 岗嘎
    /// before 镇党委, or of a place that the tokenizer split: 舒 before 兰市委.
    private boolean isUnknownPlace(List<Term> terms, int index) {
        Term term = terms.get(index);
        String after = terms.get(index + 1).word;
        boolean functionWord = "pucdrwtymqf".indexOf(term.nature.toString().charAt(0)) >= 0;
        if (functionWord
                || OfficeTerms.OUTSIDE_WORDS.contains(term.word)
                || names.wordFrequency(term.word) > OfficeWeight.FREQUENT_WORD.value()) {
            return false;
        }
        boolean ethnic = ETHNIC_TOWN.matcher(after).matches()
                || (after.endsWith("族") && after.length() <= OfficeWeight.MAX_ETHNIC_PLACE_LENGTH.value());
        boolean smallPlace = ethnic || SMALL_PLACE_WORDS.stream().anyMatch(after::startsWith);
        boolean named = smallPlace && term.word.length() <= OfficeWeight.MAX_SMALL_PLACE_LENGTH.value();
        // 致 before 舒 兰 市委: the place is complete without the verb.
        boolean verbBeforePlace = term.nature.startsWith('v')
                && OfficeTerms.PLACE_LAST_CHARACTERS.indexOf(after.charAt(0)) < 0
                && index + 3 < terms.size()
                && terms.get(index + 2).word.length() == 1
                && terms.get(index + 3).word.matches("[省市县区州].+");
        boolean split = term.word.length() == 1 && after.length() == 1 && !verbBeforePlace;
        return named || split;
    }

    /// The first term of a foreign place that the tokenizer split into characters (白俄罗斯 明 斯 克 市) and
    /// that ends with this term; -1 where none does.
    int startOfForeignPlace(List<Term> terms, int last) {
        int length = 0;
        for (int i = last; i >= 0 && length <= OfficeWeight.MAX_FOREIGN_PLACE_LENGTH.value(); i--) {
            Term term = terms.get(i);
            if (lexicon.isCountry(term.word) && term.word.length() > 1) {
                return i;
            }
            length += term.word.length();
            for (int c = 0; c < term.word.length(); c++) {
                char character = term.word.charAt(c);
                if (!names.isTransliterationCharacter(character)
                        && OfficeTerms.PLACE_LAST_CHARACTERS.indexOf(character) < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// The first term of a foreign place before 法院 or 议会 that the tokenizer split into characters; -1
    /// where none does.
    private int transliteratedPlaceStart(List<Term> terms, int last) {
        int first = last;
        while (first >= 0
                && terms.get(first).word.length() == 1
                && names.isTransliterationCharacter(terms.get(first).word.charAt(0))) {
            first--;
        }
        boolean seat = SEATED_IN_CITIES.contains(terms.get(last + 1).word);
        return seat && last - first >= MIN_SPLIT_PLACE ? first + 1 : -1;
    }
}

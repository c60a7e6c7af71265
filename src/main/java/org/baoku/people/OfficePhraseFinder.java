package org.baoku.people;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baoku.people.OfficeLexicon.Head;

/// Finds the offices of a text: from the head noun back to the first word of the organisation.
///
/// In 西宁市应急管理局局长 the head noun is 局长. The words before it belong to the phrase, back to a
/// punctuation mark, a verb, a preposition or a person. Offices joined by 、 are one list and belong to one
/// person.
final class OfficePhraseFinder {
    private static final String PUNCTUATION = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|丨〉〈【】「」";

    /// Words before an office that do not belong to it.
    private static final List<String> OUTSIDE_WORDS = List.of(
            "新任", "新当选", "现任", "时任", "曾任", "兼任", "担任", "历任", "现年", "来自", "当选", "候任", "由", "和", "与", "及", "暨", "以及", "等",
            "各", "位", "名", "该", "本", "其", "包括", "对", "让", "请", "给", "向", "以", "作为", "陪同", "会见", "被", "因", "据");

    private static final List<String> SMALL_PLACE_WORDS = List.of("街道", "社区", "镇", "乡", "村", "居委会", "村委会", "党工委");
    private static final String PLACE_LAST_CHARACTERS = "省市县区镇乡村州旗庄郡";
    private static final String ORGANISATION_LAST_CHARACTERS = "部局委办厅署会处院所司科社团党盟军场队组站庭";

    /// Suffixes that follow the name of an organisation.
    private static final String ORGANISATION_SUFFIXES = "馆局部办厅署处科所院委站队";

    private static final String SMALL_PLACE_CHARACTERS = "村镇乡街路社营堡堤寨庄山区县市省";

    /// Characters that are no part of the name of a small place.
    private static final String FUNCTION_CHARACTERS =
            "的了在是和与及由被把将对向从到给为以于也又都就而并或等说这那其该各每某我你他她它们名位年月日时至请让据经因随同来去上下前后里中内外";

    /// Last characters of what may stand before a place inside an office: 国家税务总局 before 北京市.
    private static final String BEFORE_PLACES = "府部局委办厅署会处院所司科社团党盟军场队组站行校区市省州县镇乡村旗驻共联室心系原前兼华";

    private static final Set<String> WORDS_BEFORE_PLACES = Set.of(
            "中国", "国家", "时任", "常驻", "国网", "越共", "民革", "民盟", "民建", "民进", "农工党", "致公党", "台盟", "中共", "政协", "全国", "共青团",
            "政府", "国务院", "公司", "集团", "学院", "协商", "法院", "联邦");

    private static final Set<String> HEADS_OF_STATE =
            Set.of("总统", "首相", "总理", "国务卿", "外长", "防长", "财长", "总书记", "外相", "防相", "财相", "特首", "委员长");

    private static final Set<String> STATE_RANKS = Set.of(
            "前", "原", "副", "代", "代理", "临时", "候任", "常务", "第一", "国家", "中央", "时任", "人民", "联邦", "共和国", "过渡", "看守", "委员会",
            "中共", "国务委员", "兼", "时", "任", "全国人大", "人大", "常委", "看守政府", "名誉", "当选", "越共");

    private static final List<String> BEGINNINGS = List.of(
            "国家", "中共", "全国", "中央", "国务院", "省委", "市委", "县委", "区委", "州委", "外交部", "国防部", "中华", "最高", "共青团", "公安部", "商务部",
            "教育部", "财政部");

    /// Words before an office that end the credit of a report or a picture.
    private static final Set<String> ENDS_OF_LEAD_INS = Set.of("电", "讯", "摄", "供图", "报道", "消息", "快讯", "专电");

    /// Organisations before which a foreign city may stand: 斯法克斯法院.
    private static final Set<String> SEATED_IN_CITIES =
            Set.of("法院", "检察院", "议会", "市议会", "警察局", "警方", "州", "市", "省", "邦", "郡", "大区", "市政府");

    /// What follows the name of a part of an organisation: 赫山 before 分局, 窦店 before 消防.
    private static final Pattern NAMED_UNITS = Pattern.compile(
            "(?:分局|派出所|[\\u4e00-\\u9fff]?[镇乡村县区市州旗盟路省邦郡]|街道|社区|消防|[\\u4e00-\\u9fff]{1,4}族|自治[州县区旗]|[站所]|机关|林场|农场|监狱|港|开发区|新区|行业).*");

    /// Organisations whose names have words of any kind: 兴融 in 兴融建设投资集团.
    private static final Pattern NAMED_INSTITUTIONS = Pattern.compile("公司|集团|大学|学院|医院|学校|中学|银行");

    /// Words with which the name of an organisation ends, after a word of any kind: 受理 before 中心.
    private static final Set<String> ORGANISATION_WORDS =
            Set.of("中心", "总队", "支队", "大队", "行业", "小组", "委员会", "办公室", "分局", "总局", "基地", "管理局", "服务中心");

    /// An office's field before 的: 负责数字政策的执行副主席.
    private static final Pattern FIELD = Pattern.compile(
            "(?:负责|主管|分管)(?!.*[此该其])[\\u4e00-\\u9fff、]{0,20}(?:事务|工作|政策|问题|领域|业务|竞争|安全|转型|电信|贸易|经济|外交|防务|事宜)的$");

    /// Notes in parentheses that are no part of an organisation's name: （左三）, （记者某某）.
    private static final Pattern REMARK = Pattern.compile(".*(?:记者|[左右]|[摄图电讯]|责编|来源|通讯员|[0-9]).*");

    private static final Pattern ETHNIC = Pattern.compile("[\\u4e00-\\u9fff]{1,4}族|自治[州县区旗]");

    private static final int MAX_NOTE_IN_NAME = 10;
    private static final int MAX_SPLIT_NAME = 3;
    private static final int MIN_FULL_OFFICE = 5;

    /// Who is sent by the holder of the office before: 习近平主席特别代表.
    private static final Pattern ENVOY = Pattern.compile("(?:特别|私人)?(?:代表|特使)");
    private static final String CLAUSE_MARKS = "。；，：！？\n .对";
    private static final int MAX_PLACE_REST = 3;
    private static final int MIN_SPLIT_PLACE = 3;

    private static final List<String> CONJUNCTIONS = List.of("和", "与", "及");

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final Segment segment;

    OfficePhraseFinder(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.names = names;
        this.segment = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableCustomDictionary(false);
    }

    /// The head nouns of all offices of the text, from left to right.
    List<Head> findHeads(String text) {
        return lexicon.findHeads(text);
    }

    /// The office that ends in this head noun, joined with those listed before it.
    ///
    /// @param heads the head nouns of this text
    /// @param index of the head noun in the list
    OfficePhrase phraseEndingAt(String text, List<Head> heads, int index) {
        int current = index;
        OfficePhrase phrase = singlePhrase(text, heads, current);
        while (current > 0
                && (isListed(text, heads.get(current - 1), phrase) || isFirstOfTwo(text, heads, current - 1, phrase))) {
            current--;
            phrase = phrase.joinedWith(singlePhrase(text, heads, current));
        }
        return phrase;
    }

    /// Whether an office, as printed, makes its holder an official.
    boolean isPublic(String office) {
        List<Head> heads = findHeads(office);
        return IntStream.range(0, heads.size())
                .anyMatch(index -> singlePhrase(office, heads, index).sector() == OfficePhrase.Sector.PUBLIC);
    }

    /// Whether a country stands right before this head noun: 俄罗斯外长.
    boolean isAfterCountry(String text, Head head) {
        int longest = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), head.start());
        for (int length = 2; length <= longest; length++) {
            if (lexicon.isCountry(text.substring(head.start() - length, head.start()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text mentions so many other countries that foreign names are to be expected in it.
    boolean isAboutForeignCountries(String text) {
        return lexicon.hasForeignCountries(text, OfficeWeight.FOREIGN_TEXT_COUNTRIES.value());
    }

    /// Whether an office begins with a transliterated place that no list has: 明斯克市市长.
    boolean beginsWithTransliteration(String office) {
        return office.length() > MIN_SPLIT_PLACE
                && office.chars().limit(MIN_SPLIT_PLACE).allMatch(c -> names.isTransliterationCharacter((char) c));
    }

    /// Whether the office before ， is the first one of the same person:
    /// 区政府原党组成员，开发区原党工委委员某某. Both name their organisation, and nothing else stands in
    /// its clause.
    private boolean isFirstOfTwo(String text, List<Head> heads, int index, OfficePhrase phrase) {
        Head before = heads.get(index);
        boolean adjacent = phrase.start() == before.end() + 1
                && text.charAt(before.end()) == '，'
                && phrase.end() - phrase.start() >= MIN_FULL_OFFICE;
        if (!adjacent) {
            return false;
        }
        OfficePhrase first = singlePhrase(text, heads, index);
        boolean bounded = first.start() == 0 || CLAUSE_MARKS.indexOf(text.charAt(first.start() - 1)) >= 0;
        return bounded
                && first.isPublic()
                && first.end() - first.start() >= MIN_FULL_OFFICE
                && text.substring(first.start(), first.end()).contains("原")
                && phrase.textIn(text).contains("原");
    }

    private static boolean isListed(String text, Head before, OfficePhrase phrase) {
        boolean degreeAfterName = before.type() == OfficeLexicon.HeadType.NEUTRAL
                && before.end() - before.start() == 2
                && before.start() > 0
                && text.substring(before.start(), before.end()).matches("博士|院士|教授|医生|老师")
                && NameContext.isIdeograph(text.charAt(before.start() - 1))
                && ORGANISATION_LAST_CHARACTERS.indexOf(text.charAt(before.start() - 1)) < 0
                && !text.substring(0, before.start()).endsWith("大学")
                && !text.substring(0, before.start()).endsWith("学院")
                && "副校校学员委".indexOf(text.charAt(before.start() - 1)) < 0;
        if (text.startsWith("干部", before.start()) || degreeAfterName) {
            return false;
        }
        int gap = phrase.start() - before.end();
        boolean envoyOf = gap == 0 && ENVOY.matcher(phrase.textIn(text)).lookingAt();
        if (envoyOf) {
            return false;
        }
        if (gap == 0) {
            return true;
        }
        char between = text.charAt(before.end());
        return gap == 1 && (between == '、' || between == '兼' || between == '暨' || between == '·');
    }

    private OfficePhrase singlePhrase(String text, List<Head> heads, int index) {
        Head head = heads.get(index);
        int previousEnd = index > 0 ? heads.get(index - 1).end() : 0;
        int clause = clauseStart(text, head, previousEnd);
        int start = clause == head.start() ? clause : phraseStart(text, clause, head);
        start = isItemOfList(text, clause, start, previousEnd) ? clause : startOfCountry(text, clause, start);
        Matcher field = FIELD.matcher(text).region(clause, start);
        if (field.find()) {
            start = phraseStart(text, clause, new Head(field.start(), field.start(), head.type()));
        }
        int unopened = text.lastIndexOf('）', head.start());
        if (unopened >= start && text.lastIndexOf('（', unopened) < start) {
            start = unopened + 1;
        }
        boolean afterDate = start > 0
                && start < head.start()
                && text.charAt(start) == '日'
                && Character.isDigit(text.charAt(start - 1));
        start += afterDate ? 1 : 0;
        String modifiers = text.substring(start, head.start());
        String headNoun = text.substring(head.start(), head.end());
        return new OfficePhrase(start, head.end(), sector(modifiers, headNoun), lexicon.isForeign(modifiers));
    }

    /// Where the clause of this head noun begins: after the last punctuation mark or the office before it.
    private static int clauseStart(String text, Head head, int previousEnd) {
        int clause = head.start();
        int lowest = Math.max(previousEnd, head.start() - OfficeWeight.MAX_PHRASE_LENGTH.value());
        while (clause > lowest) {
            int note = noteStart(text, clause, lowest);
            if (note < 0 && PUNCTUATION.indexOf(text.charAt(clause - 1)) >= 0) {
                break;
            }
            clause = note < 0 ? clause - 1 : note;
        }
        boolean afterOffice = clause == previousEnd && previousEnd > 0 && clause < head.start();
        boolean joined = afterOffice && (text.charAt(clause) == '兼' || text.charAt(clause) == '暨');
        return joined ? clause + 1 : clause;
    }

    /// Where the country begins that ends before this phrase and that the tokenizer split: 南奥塞梯 before
    /// 外长; the phrase's start where none does.
    private int startOfCountry(String text, int clause, int start) {
        int longest = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), start - clause);
        for (int length = longest; length >= 2; length--) {
            if (lexicon.isCountry(text.substring(start - length, start))) {
                return start - length;
            }
        }
        return start;
    }

    /// Whether the few characters before this phrase belong to it because they follow another office and 、:
    /// 闵行 before 海外联谊会会长.
    private static boolean isItemOfList(String text, int clause, int start, int previousEnd) {
        boolean afterOffice = previousEnd > 0 && clause == previousEnd + 1 && text.charAt(previousEnd) == '、';
        boolean few = start > clause && start - clause <= MAX_PLACE_REST + 1;
        if (!afterOffice || !few || !NameContext.allIdeographs(text, clause, start)) {
            return false;
        }
        String rest = text.substring(clause, start);
        return rest.chars().noneMatch(c -> FUNCTION_CHARACTERS.indexOf(c) >= 0)
                && OUTSIDE_WORDS.stream().noneMatch(word -> word.length() > 1 && rest.contains(word));
    }

    /// Where the note in parentheses that ends here begins, if it stands inside a name: 关税厅（海关）厅长;
    /// -1 where none does.
    private static int noteStart(String text, int end, int lowest) {
        if (end == 0 || text.charAt(end - 1) != '）') {
            return -1;
        }
        int open = text.lastIndexOf('（', end - 1);
        boolean inside = open > lowest
                && end - open - 2 <= MAX_NOTE_IN_NAME
                && NameContext.allIdeographs(text, open + 1, end - 1)
                && (ORGANISATION_LAST_CHARACTERS.indexOf(text.charAt(open - 1)) >= 0
                        || text.startsWith("杜马", open - 2));
        return inside && !REMARK.matcher(text.substring(open + 1, end - 1)).matches() ? open : -1;
    }

    private OfficePhrase.Sector sector(String modifiers, String headNoun) {
        if (lexicon.isPartyOnly(modifiers, headNoun)) {
            return OfficePhrase.Sector.PARTY;
        }
        if (lexicon.isPublic(modifiers, headNoun)) {
            return OfficePhrase.Sector.PUBLIC;
        }
        return lexicon.isPrivateHead(modifiers, headNoun) ? OfficePhrase.Sector.PRIVATE : OfficePhrase.Sector.NONE;
    }

    /// Where the organisation begins, between the beginning of the clause and the head noun.
    private int phraseStart(String text, int clause, Head head) {
        List<Term> terms = segment.seg(text.substring(clause, head.end()));
        int at = head.end();
        int last = terms.size() - 1;
        while (last >= 0 && at > head.start()) {
            at -= terms.get(last).word.length();
            last--;
        }
        int start = Math.min(at, head.start());
        int first = last + 1;
        while (first > 0) {
            int extended = belongs(terms, first - 1) ? first - 1 : foreignPlaceStart(terms, first - 1);
            if (extended < 0 && first <= last) {
                extended = nameStart(terms, first - 1);
            }
            if (extended < 0) {
                break;
            }
            for (int i = extended; i < first; i++) {
                start -= terms.get(i).word.length();
            }
            first = extended;
        }
        boolean bare = first > last;
        boolean mayLackName = !bare || start - clause >= 2;
        if (first > 0 && mayLackName && completesPlace(text, clause, start)) {
            return clause;
        }
        return start + leadingLength(terms, first, last, text.substring(head.start(), head.end()));
    }

    /// The first term of the name that the terms after this one need; -1 where this term ends no such name.
    private int nameStart(List<Term> terms, int index) {
        int start = transliteratedPlaceStart(terms, index);
        if (start < 0 && isUnknownPlace(terms, index)) {
            start = index;
        }
        if (start < 0) {
            start = startOfOrganisationName(terms, index);
        }
        return start < 0 ? startOfSplitName(terms, index) : start;
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
        boolean bounded = first == 0
                ? ethnic || (named && !verb && terms.get(unit).word.length() > 1)
                : isPlace(terms.get(first - 1))
                        || endsPlaceOrOrganisation(terms.get(first - 1).word)
                        || (ethnic && OUTSIDE_WORDS.contains(terms.get(first - 1).word));
        return bounded && (named || institution) ? first : -1;
    }

    private static boolean endsPlaceOrOrganisation(String word) {
        return endsOrganisation(word) || PLACE_LAST_CHARACTERS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private boolean isNameCharacter(List<Term> terms, int index) {
        String word = terms.get(index).word;
        return word.length() == 1
                && NameContext.isIdeograph(word.charAt(0))
                && FUNCTION_CHARACTERS.indexOf(word.charAt(0)) < 0
                && "省市县区州旗".indexOf(word.charAt(0)) < 0
                && !OUTSIDE_WORDS.contains(word);
    }

    /// The first term of the name that the suffix after this term needs: 水务 before 局, 自然资源 before 部;
    /// -1 where this term is no such name.
    private int startOfOrganisationName(List<Term> terms, int index) {
        Term term = terms.get(index);
        String after = terms.get(index + 1).word;
        boolean suffix = after.length() == 1
                ? ORGANISATION_SUFFIXES.indexOf(after.charAt(0)) >= 0
                : ORGANISATION_WORDS.contains(after) && index > 0 && belongs(terms, index - 1);
        if (!suffix || OUTSIDE_WORDS.contains(term.word)) {
            return -1;
        }
        boolean content = "nvlijabgs".indexOf(term.nature.toString().charAt(0)) >= 0 && !term.nature.startsWith("nr");
        if (term.word.length() > 1) {
            return content ? index : -1;
        }
        boolean pair = index > 0
                && terms.get(index - 1).word.length() == 1
                && FUNCTION_CHARACTERS.indexOf(term.word.charAt(0)) < 0
                && FUNCTION_CHARACTERS.indexOf(terms.get(index - 1).word.charAt(0)) < 0
                && NameContext.isIdeograph(term.word.charAt(0))
                && NameContext.isIdeograph(terms.get(index - 1).word.charAt(0));
        return pair ? index - 1 : -1;
    }

    /// Whether a phrase that begins with 村, 路 or 社区 lacks the name before it, which is all that the
    /// clause has: 史家 before 营村.
    private boolean completesPlace(String text, int clause, int start) {
        int gap = start - clause;
        if (gap < 1 || gap > MAX_PLACE_REST) {
            return false;
        }
        boolean place = false;
        for (int at = start; at < Math.min(text.length(), start + 2); at++) {
            place |= SMALL_PLACE_CHARACTERS.indexOf(text.charAt(at)) >= 0;
        }
        String rest = text.substring(clause, start);
        for (int at = 0; at < gap; at++) {
            if (!NameContext.isIdeograph(rest.charAt(at)) || FUNCTION_CHARACTERS.indexOf(rest.charAt(at)) >= 0) {
                return false;
            }
        }
        return place
                && OUTSIDE_WORDS.stream().noneMatch(rest::endsWith)
                && names.wordFrequency(rest) < OfficeWeight.FREQUENT_WORD.value() / 10
                && !names.isVerb(rest);
    }

    /// Whether this term, which the dictionary tags otherwise, is the name of the small place after it: 岗嘎
    /// before 镇党委, or of a place that the tokenizer split: 舒 before 兰市委.
    private boolean isUnknownPlace(List<Term> terms, int index) {
        Term term = terms.get(index);
        String after = terms.get(index + 1).word;
        boolean functionWord = "pucdrwtymqf".indexOf(term.nature.toString().charAt(0)) >= 0;
        if (functionWord
                || OUTSIDE_WORDS.contains(term.word)
                || names.wordFrequency(term.word) > OfficeWeight.FREQUENT_WORD.value()) {
            return false;
        }
        boolean ethnic = after.endsWith("族") && after.length() <= OfficeWeight.MAX_ETHNIC_PLACE_LENGTH.value();
        boolean smallPlace = ethnic || SMALL_PLACE_WORDS.stream().anyMatch(after::startsWith);
        boolean named = smallPlace && term.word.length() <= OfficeWeight.MAX_SMALL_PLACE_LENGTH.value();
        // 致 before 舒 兰 市委: the place is complete without the verb.
        boolean verbBeforePlace = term.nature.startsWith('v')
                && PLACE_LAST_CHARACTERS.indexOf(after.charAt(0)) < 0
                && index + 3 < terms.size()
                && terms.get(index + 2).word.length() == 1
                && terms.get(index + 3).word.matches("[省市县区州].+");
        boolean split = term.word.length() == 1 && after.length() == 1 && !verbBeforePlace;
        return named || split;
    }

    /// How many characters at the beginning do not belong to the phrase: words before a place that do not
    /// end an organisation (升息 in 升息欧洲央行行长), words before a head of state that are no country
    /// (威胁 in 威胁总统), and a single character that is left of another word (电 in 电国家主席).
    private int leadingLength(List<Term> terms, int first, int last, String head) {
        int cut = first;
        boolean ofState = HEADS_OF_STATE.contains(head);
        for (int i = last; i > cut; i--) {
            Term term = terms.get(i);
            boolean place = isPlace(term) || (i == last && ofState && lexicon.isCountry(term.word));
            if (place && !mayStandBeforePlace(terms, first, i - 1)) {
                cut = i;
            }
        }
        if (ofState) {
            for (int i = last; i >= cut; i--) {
                if (!mayStandBeforeHeadOfState(terms.get(i))) {
                    cut = i + 1;
                }
            }
        }
        for (int i = cut; i < last; i++) {
            if (ENDS_OF_LEAD_INS.contains(terms.get(i).word)) {
                cut = i + 1;
            }
        }
        for (int i = cut; i < last; i++) {
            boolean sender =
                    terms.get(i).word.equals("代表") && !terms.get(i + 1).word.matches("大会|团|处|队");
            if (sender || (i == cut && "媒讯摄称说图".contains(terms.get(i).word))) {
                cut = i + 1;
            }
        }
        while (cut < last && isStrayBefore(terms.get(cut), terms.get(cut + 1))) {
            cut++;
        }
        int leading = 0;
        for (int i = first; i < cut; i++) {
            leading += terms.get(i).word.length();
        }
        return leading;
    }

    private boolean isPlace(Term term) {
        return term.word.length() > 1 && (term.nature.startsWith("ns") || lexicon.isCountry(term.word));
    }

    private boolean mayStandBeforePlace(List<Term> terms, int first, int index) {
        String word = terms.get(index).word;
        boolean single = word.length() == 1 && FUNCTION_CHARACTERS.indexOf(word.charAt(0)) < 0;
        // 安铺镇 欧 家村: the single character begins the name of a place that the tokenizer split.
        boolean splitName = single && index > first && endsOrganisation(terms.get(index - 1).word);
        return endsOrganisation(word)
                || splitName
                || isPlace(terms.get(index))
                || lexicon.isCountry(word)
                || WORDS_BEFORE_PLACES.contains(word);
    }

    private static boolean endsOrganisation(String word) {
        return BEFORE_PLACES.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private boolean mayStandBeforeHeadOfState(Term term) {
        String word = term.word;
        char end = word.charAt(word.length() - 1);
        return isPlace(term)
                || lexicon.isCountry(word)
                || ORGANISATION_LAST_CHARACTERS.indexOf(end) >= 0
                || PLACE_LAST_CHARACTERS.indexOf(end) >= 0
                || "国府央会院".indexOf(end) >= 0
                || STATE_RANKS.contains(word)
                || (word.length() == 1 && names.isTransliterationCharacter(end));
    }

    /// Whether this single character is the end of a word before the organisation that begins with the next
    /// term.
    private boolean isStrayBefore(Term term, Term next) {
        String word = term.word;
        boolean single = word.length() == 1
                && !lexicon.isCountry(word)
                && ORGANISATION_LAST_CHARACTERS.indexOf(word.charAt(0)) < 0
                && PLACE_LAST_CHARACTERS.indexOf(word.charAt(0)) < 0
                && "原前副代全各总省市正首".indexOf(word.charAt(0)) < 0;
        return single && BEGINNINGS.stream().anyMatch(next.word::startsWith);
    }

    /// The first term of a foreign place that the tokenizer split into characters (白俄罗斯 明 斯 克 市) and
    /// that ends with this term; -1 where none does.
    private int foreignPlaceStart(List<Term> terms, int last) {
        int length = 0;
        for (int i = last; i >= 0 && length <= OfficeWeight.MAX_FOREIGN_PLACE_LENGTH.value(); i--) {
            Term term = terms.get(i);
            if (lexicon.isCountry(term.word) && term.word.length() > 1) {
                return i;
            }
            length += term.word.length();
            for (int c = 0; c < term.word.length(); c++) {
                char character = term.word.charAt(c);
                if (!names.isTransliterationCharacter(character) && PLACE_LAST_CHARACTERS.indexOf(character) < 0) {
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

    /// Whether this term can be part of an office phrase, by its word and part of speech.
    private boolean belongs(List<Term> terms, int index) {
        Term term = terms.get(index);
        String word = term.word;
        if (word.equals("时") || word.equals("任")) {
            int first = word.equals("时") ? index : index - 1;
            return first > 0
                    && terms.get(first).word.equals("时")
                    && terms.get(first + 1).word.equals("任")
                    && first + 2 < terms.size()
                    && lexicon.isCountry(terms.get(first - 1).word);
        }
        if (word.equals("当选") || word.equals("时任")) {
            return index > 0
                    && lexicon.isCountry(terms.get(index - 1).word)
                    && HEADS_OF_STATE.contains(terms.get(index + 1).word);
        }
        if (word.equals("对") && terms.get(index + 1).word.startsWith("外")) {
            return index > 0 && belongs(terms, index - 1);
        }
        if (OUTSIDE_WORDS.contains(word) && !CONJUNCTIONS.contains(word)) {
            return false;
        }
        if (word.equals("（") || word.equals("）")) {
            return true;
        }
        if (lexicon.isCountry(word) || lexicon.isOrganisationVerb(word)) {
            return true;
        }
        Nature nature = term.nature;
        if (CONJUNCTIONS.contains(word)) {
            return index > 0 && isInsideName(terms, index);
        }
        if (word.equals("前") || word.equals("外")) {
            return index > 0 && belongs(terms, index - 1);
        }
        if (word.length() == 1 && ORGANISATION_LAST_CHARACTERS.indexOf(word.charAt(0)) >= 0) {
            return true;
        }
        if (word.length() == 1 && nature.startsWith("v") && index + 1 < terms.size()) {
            String after = terms.get(index + 1).word;
            return after.length() == 1 && ORGANISATION_LAST_CHARACTERS.indexOf(after.charAt(0)) >= 0;
        }
        if (nature.startsWith("nr")) {
            return PLACE_LAST_CHARACTERS.indexOf(word.charAt(word.length() - 1)) >= 0;
        }
        if (nature.startsWith('n') || nature.startsWith('j') || nature.startsWith('b') || nature.startsWith('g')) {
            return true;
        }
        if (nature.startsWith("vn") || nature.startsWith('s') || nature.startsWith('h') || nature.startsWith('k')) {
            return true;
        }
        // 友好 in 越南友好组织联合会
        if (nature.startsWith('a') && word.length() == 2 && index > 0 && lexicon.isCountry(terms.get(index - 1).word)) {
            return true;
        }
        if (nature.startsWith('l') || nature.startsWith('i')) {
            return endsOrganisation(word);
        }
        if (word.equals("新")) {
            return terms.get(index + 1).word.startsWith("开发");
        }
        if (word.equals("里")) {
            return terms.get(index + 1).word.matches("前|原|里长");
        }
        if (word.equals("台")) {
            return index == 0;
        }
        if (nature.startsWith('m')) {
            return word.startsWith("第") || word.length() == 1 || word.startsWith("十") || word.startsWith("二十");
        }
        if (nature.startsWith('q')) {
            return word.equals("届") || word.equals("级");
        }
        if (nature.startsWith('f')) {
            return "东西南北".indexOf(word.charAt(0)) >= 0;
        }
        return word.equals("特别")
                || word.equals("有限")
                || word.equals("高级")
                || word.equals("中级")
                || word.equals("最高")
                || word.equals("高等");
    }

    /// Whether a conjunction stands inside an organisation's name (工业和信息化厅): no new organisation begins
    /// after it.
    private boolean isInsideName(List<Term> terms, int index) {
        Nature after = terms.get(index + 1).nature;
        Nature before = terms.get(index - 1).nature;
        boolean newOrganisation = after.startsWith("ns")
                || after.startsWith("nt")
                || lexicon.isCountry(terms.get(index + 1).word)
                || terms.get(index + 1).word.matches("[省市县州区].*|国家|全国|中央|国务院");
        boolean noun = before.startsWith('n') || before.startsWith("vn") || before.startsWith('v');
        return !newOrganisation && noun && !before.startsWith("nr") && !before.startsWith("ns");
    }
}

package org.baoku.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that public offices are made of.
final class OfficeLexicon {
    /// Whether a word alone makes its bearer an official.
    enum Weight {
        /// 市长, 总书记: always.
        PUBLIC,
        /// 主任, 委员: with a public organisation before it.
        ORGANISED,
        /// 教授: never, but it may stand among offices.
        NEUTRAL,
        /// 委员会: a word that only begins like an office.
        NONE
    }

    /// The word that an office ends in, where it stands.
    record Head(int start, int end, Weight weight) {}

    private static final Set<String> BUSINESS = Set.of("董事长", "总经理", "总裁", "经理", "首席执行官", "院长", "校长", "厂长");
    private static final List<String> INTERNATIONAL =
            List.of("国际", "世界", "全球", "亚太", "金砖", "亚投行", "世行", "上合组织", "红十字国际");
    private static final List<String> PARTY_WORDS = List.of("党组", "党委");

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<String, Weight> weights = new HashMap<>();
    private final Set<String> publicWords = new HashSet<>();
    private final List<String> privateWords = new ArrayList<>();
    private final Set<String> organisationVerbs = new HashSet<>(ResourceLists.words("organisation-verbs.txt"));
    private final Set<String> countries = new HashSet<>(ResourceLists.words("countries.txt"));

    OfficeLexicon() {
        for (String line : ResourceLists.lines("office-heads.txt")) {
            List<String> words = List.of(line.split("\\s+", -1));
            Weight weight = Weight.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
            for (String word : words.subList(1, words.size())) {
                weights.put(word, weight);
                byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
            }
        }
        byFirst.values().forEach(words -> words.sort((one, other) -> other.length() - one.length()));
        for (String line : ResourceLists.lines("organisations.txt")) {
            List<String> words = List.of(line.split("\\s+", -1));
            (words.getFirst().equals("public") ? publicWords : privateWords).addAll(words.subList(1, words.size()));
        }
    }

    /// Every office word of the text, from left to right; the longest where several begin.
    List<Head> heads(String text) {
        List<Head> heads = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            List<String> words = byFirst.get(text.charAt(at));
            String head = words == null ? "" : longest(words, text, at);
            if (head.isEmpty()) {
                at++;
            } else {
                Weight weight = weights.getOrDefault(head, Weight.NONE);
                if (weight != Weight.NONE) {
                    heads.add(new Head(at, at + head.length(), weight));
                }
                at += head.length();
            }
        }
        return heads;
    }

    private static String longest(List<String> words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    /// Whether this word can stand inside the name of an organisation though it is a verb.
    boolean isOrganisationVerb(String word) {
        return organisationVerbs.contains(word);
    }

    /// Whether this is a country, a union of countries or a short form of one.
    boolean isCountry(String word) {
        return countries.contains(word);
    }

    /// How many times a text names other countries, three at most.
    int countriesIn(String text) {
        int found = 0;
        for (int start = 0; start < text.length() - 1 && found < 3; start++) {
            for (int length = 2; length <= 4 && start + length <= text.length(); length++) {
                if (countries.contains(text.substring(start, start + length))) {
                    found++;
                    start += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    /// Whether the words before an office word name a foreign country or an international body.
    boolean isForeign(String modifiers) {
        if (INTERNATIONAL.stream().anyMatch(modifiers::startsWith)) {
            return true;
        }
        for (int end = Math.min(8, modifiers.length()); end >= 1; end--) {
            if (countries.contains(modifiers.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /// Whether an office is one of a party organisation that does not say whose: 党委书记, 党支部书记.
    boolean isPartyOnly(String modifiers, String head) {
        boolean union = head.equals("主席") && modifiers.matches(".*(?<!总)工会副?") && modifiers.length() <= 3;
        return union || (head.equals("书记") && modifiers.matches("(党委|党组|党支部|党总支|支部)?副?"));
    }

    /// Whether this is the head of a company or a school: then the party secretary beside him is one of the
    /// same.
    boolean isPrivateHead(String modifiers, String head) {
        boolean house = head.equals("院长") || head.equals("校长");
        return (BUSINESS.contains(head) && !(house && modifiers.isEmpty())) || isPrivate(modifiers, head);
    }

    /// Whether an office is a public one.
    ///
    /// @param modifiers what stands before its last word: 省委审计委员会 of 省委审计委员会主任
    /// @param head its last word
    boolean isPublic(String modifiers, String head) {
        Weight weight = weights.getOrDefault(head, Weight.NONE);
        if (weight == Weight.NEUTRAL || isPrivate(modifiers, head)) {
            return false;
        }
        return switch (head) {
            case "发言人" -> hasPublicWord(modifiers.replaceFirst("(新闻|首席)+$", ""));
            case "负责人" -> modifiers.matches(".*(局|厅|委|政府|法院|检察院|支队|大队|管委会|街道办?)(有关|相关|主要)?(部门|方面)?");
            case "主任" -> !modifiers.endsWith("科") && hasPublicWord(modifiers);
            case "领导" -> modifiers.matches("(.{0,6}[省市州县区厅局]|党和国家|国家|中央)(主要)?");
            case "人大代表" -> true;
            case "代表" -> modifiers.endsWith("常驻") || modifiers.endsWith("贸易") || modifiers.endsWith("特别");
            case "校长" -> modifiers.contains("党校") || modifiers.contains("行政学院");
            case "院长" -> modifiers.contains("法院") || modifiers.contains("检察院") || modifiers.endsWith("法");
            case "所长" -> modifiers.matches(".*(派出|司法|看守|拘留|戒毒|税务|工商|财政).*");
            case "会长" -> modifiers.matches(".*(红十字会|贸促会|工商联|侨联|残联|国会|议会).*");
            case "队长", "大队长", "中队长" ->
                modifiers.matches(".*(警|消防|公安|执法|城管|海关|边防|武装|民兵|驻村|工作队|卫队|支队|大队|侦查|稽查|缉私|监察|维和).*");
            case "成员" -> PARTY_WORDS.stream().anyMatch(modifiers::contains);
            case "干部", "顾问", "助理", "馆长", "厂长", "专家", "站长" -> false;
            default -> weight == Weight.PUBLIC || hasPublicWord(modifiers);
        };
    }

    private boolean isPrivate(String modifiers, String head) {
        boolean unit = (head.equals("科长") || head.equals("处长") || head.equals("股长")) && modifiers.matches(".*[局厅委署].*");
        return !unit
                && privateWords.stream()
                        .anyMatch(word -> word.length() == 1 ? modifiers.endsWith(word) : modifiers.contains(word));
    }

    private boolean hasPublicWord(String modifiers) {
        if (modifiers.isEmpty()) {
            return false;
        }
        for (int start = 0; start < modifiers.length(); start++) {
            for (int end = start + 1; end <= Math.min(modifiers.length(), start + 8); end++) {
                String word = modifiers.substring(start, end);
                if (word.length() == 1 && end < modifiers.length() && start > 0) {
                    continue;
                }
                if (publicWords.contains(word) || (start == 0 && countries.contains(word))) {
                    return true;
                }
            }
        }
        return isPublicCentre(modifiers);
    }

    /// 江苏省疾控中心: a centre that names its place or the state.
    private boolean isPublicCentre(String modifiers) {
        return modifiers.endsWith("中心") && modifiers.matches("(.{2,8}[省市县区州]|国家|全国|省|市|县|区).*");
    }
}

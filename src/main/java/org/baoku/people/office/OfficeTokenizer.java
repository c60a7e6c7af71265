package org.baoku.people.office;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baoku.people.name.ResourceLists;

/// Splits what stands before an office into words. It knows organisations and places that HanLP's
/// dictionary splits elsewhere: 经开区 is no 开区 after 经.
final class OfficeTokenizer {
    private static final int FREQUENCY = 1_000;

    /// Shorter names of countries are parts of other words.
    private static final int MIN_COUNTRY = 3;

    /// Shorter names of leaders are parts of other words.
    private static final int MIN_LEADER = 4;

    private static final Pattern COUNTY = Pattern.compile("[市县区旗]$");

    /// What is listed with the countries and is none.
    private static final Pattern NO_COUNTRY = Pattern.compile("联合国|组织|机构|[宫楼军体会行]$");

    private final Segment segment;

    OfficeTokenizer() {
        TreeMap<String, CoreDictionary.Attribute> listed = new TreeMap<>();
        Stream.of("places.txt", "counties.txt", "foreign-places.txt")
                .flatMap(list -> ResourceLists.words(list).stream())
                .forEach(place -> listed.put(place, new CoreDictionary.Attribute(Nature.ns, FREQUENCY)));
        // 同心县委, which is no 县委 after 同心
        Stream.of("places.txt", "counties.txt")
                .flatMap(list -> ResourceLists.words(list).stream())
                .filter(place -> COUNTY.matcher(place).find())
                .forEach(place -> listed.put(place + "委", new CoreDictionary.Attribute(Nature.ns, FREQUENCY)));
        ResourceLists.words("countries.txt").stream()
                .filter(country -> country.length() >= MIN_COUNTRY
                        && !NO_COUNTRY.matcher(country).find())
                .forEach(country -> listed.put(country, new CoreDictionary.Attribute(Nature.ns, FREQUENCY)));
        Stream.of("organisation-names.txt", "foreign-organisations.txt")
                .flatMap(list -> ResourceLists.words(list).stream())
                .forEach(name -> listed.put(name, new CoreDictionary.Attribute(Nature.nt, FREQUENCY)));
        ResourceLists.words("organisation-words.txt")
                .forEach(word -> listed.put(word, new CoreDictionary.Attribute(Nature.n, FREQUENCY)));
        // 泽连斯基办公室主任 is the head of no 基办公室
        ResourceLists.words("foreign-leaders.txt").stream()
                .filter(name -> name.length() >= MIN_LEADER)
                .forEach(name -> listed.put(name, new CoreDictionary.Attribute(Nature.nr, FREQUENCY)));
        DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
        trie.build(listed);
        segment = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableCustomDictionary(new DynamicCustomDictionary(trie, null, null))
                .enableCustomDictionaryForcing(true);
    }

    List<Term> tokenize(String text) {
        return segment.seg(text);
    }
}

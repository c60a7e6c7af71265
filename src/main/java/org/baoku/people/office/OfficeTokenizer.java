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
import java.util.stream.Stream;
import org.baoku.people.name.ResourceLists;

/// Splits what stands before an office into words. It knows organisations and places that HanLP's
/// dictionary splits elsewhere: 经开区 is no 开区 after 经.
final class OfficeTokenizer {
    private static final int FREQUENCY = 1_000;

    private final Segment segment;

    OfficeTokenizer() {
        TreeMap<String, CoreDictionary.Attribute> listed = new TreeMap<>();
        Stream.of("places.txt", "foreign-places.txt")
                .flatMap(list -> ResourceLists.words(list).stream())
                .forEach(place -> listed.put(place, new CoreDictionary.Attribute(Nature.ns, FREQUENCY)));
        Stream.of("organisation-names.txt", "foreign-organisations.txt")
                .flatMap(list -> ResourceLists.words(list).stream())
                .forEach(name -> listed.put(name, new CoreDictionary.Attribute(Nature.nt, FREQUENCY)));
        ResourceLists.words("organisation-words.txt")
                .forEach(word -> listed.put(word, new CoreDictionary.Attribute(Nature.n, FREQUENCY)));
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

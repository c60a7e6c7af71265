package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.text.WidthFolding;
import org.baoku.text.WordCutter;
import org.baoku.text.WordCutter.Kind;
import org.baoku.text.WordCutter.Word;

/// Names and rare nouns in the opening of an article, each weighed by how few articles print it.
///
/// Two articles on the same subject can have most of their words in common and tell different stories: two
/// reports of dismissals, two share prices. Those of one story open with the same rare names. How often a name
/// is printed is taken from its rarest pair of letters, which costs a look-up and is never less than the truth.
public final class StoryNames {
    private static final int OPENING = 250;
    private static final int OTHER_OPENING = 400;

    /// In a smaller archive, a name is as rare as it would be here.
    private static final int MIN_DOCUMENTS = 20_000;

    private static final double COMMON_NAME = 3.5;
    private static final double MAX_NAME_WEIGHT = 4;
    private static final double COMMON_NOUN = 6.5;
    private static final double MAX_NOUN_WEIGHT = 1.5;

    /// Who wrote an article, and for whom, is not what it tells.
    private static final Pattern CREDIT = Pattern.compile("[(（][^)）]{0,30}[)）]|(?:记者|通讯员|编辑|实习生)[:： ]?\\p{IsHan}{2,4}");

    private static final Pattern PUBLISHER = Pattern.compile(".*(?:[网报社台]|客户端|新闻|传媒|融媒)");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·a-z0-9]{2,16}");

    private final Map<String, Double> weights = new LinkedHashMap<>();

    private StoryNames() {}

    /// The names of an article.
    public static StoryNames of(IndexReader reader, StoredArticle article) throws IOException {
        StoryNames names = new StoryNames();
        String opening =
                CREDIT.matcher(WidthFolding.narrow(opening(article, OPENING))).replaceAll(" ");
        for (Word word : WordCutter.cut(opening.toLowerCase(Locale.ROOT))) {
            boolean named = word.kind() == Kind.PERSON || word.kind() == Kind.PLACE || word.kind() == Kind.ORGAN;
            if ((named || word.kind() == Kind.NOUN)
                    && NAME.matcher(word.text()).matches()
                    && !PUBLISHER.matcher(word.text()).matches()) {
                names.add(reader, word.text(), named);
            }
        }
        return names;
    }

    private static String opening(StoredArticle article, int length) {
        String text = article.headline() + "。" + article.subheadline() + "。" + String.join("。", article.body());
        return text.substring(0, Math.min(length, text.length()));
    }

    private void add(IndexReader reader, String name, boolean named) throws IOException {
        NormalizedText text = NormalizedText.of(name);
        int frequency = Integer.MAX_VALUE;
        for (int at = 0; at + 2 <= text.length(); at++) {
            frequency = Math.min(frequency, reader.docFreq(new Term(ArticleFields.TEXT, text.substring(at, at + 2))));
        }
        if (frequency > 1 && frequency < Integer.MAX_VALUE) {
            double idf = Math.log(Math.max(MIN_DOCUMENTS, reader.numDocs()) / (double) frequency);
            double weight = named
                    ? Math.clamp(idf - COMMON_NAME, 0, MAX_NAME_WEIGHT)
                    : Math.clamp(idf - COMMON_NOUN, 0, MAX_NOUN_WEIGHT);
            if (weight > 0) {
                weights.put(text.toString(), weight);
            }
        }
    }

    /// The weight of the names that another article opens with too. Of names that overlap (山西省, 山西省委)
    /// only the weightiest counts.
    public double sharedWith(StoredArticle other) {
        NormalizedText opening = NormalizedText.of(opening(other, OTHER_OPENING));
        List<Map.Entry<String, Double>> shared = weights.entrySet().stream()
                .filter(name -> opening.contains(NormalizedText.of(name.getKey())))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        Set<String> counted = new HashSet<>();
        double weight = 0;
        for (Map.Entry<String, Double> name : shared) {
            boolean apart = true;
            for (int at = 0; at + 2 <= name.getKey().length(); at++) {
                apart &= counted.add(name.getKey().substring(at, at + 2));
            }
            weight += apart ? name.getValue() : 0;
        }
        return weight;
    }
}

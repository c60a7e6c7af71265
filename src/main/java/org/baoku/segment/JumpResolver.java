package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.paper.Block;
import org.baoku.paper.SegmentedArticle;
import org.baoku.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/// Finds which article continues in which other one, over the pages of an issue.
///
/// The printed jump marks name pages, not articles: where several lead from one page to another, those articles are
/// paired that share most words, by rarity. There are no weights to tune.
public final class JumpResolver {
    private JumpResolver() {}

    /// A page of the issue.
    ///
    /// @param label 版次, or its number: `A02`, `2`
    public record LabelledPage(String label, List<SegmentedArticle> articles) {
        public LabelledPage {
            articles = List.copyOf(articles);
        }
    }

    /// An article of the issue.
    ///
    /// @param page which page, from 0
    /// @param article which article of it, from 0
    public record Place(int page, int article) {}

    /// The articles that continue, each with the place of its continuation.
    public static Map<Place, Place> resolve(List<LabelledPage> pages) {
        List<Place> sources = places(pages, true);
        List<Place> targets = places(pages, false);
        List<CharacterBigrams> sourceWords =
                sources.stream().map(place -> words(article(pages, place))).toList();
        List<CharacterBigrams> targetWords =
                targets.stream().map(place -> words(article(pages, place))).toList();
        InverseDocumentFrequency idf = new InverseDocumentFrequency(
                Stream.concat(sourceWords.stream(), targetWords.stream()).toList());
        record Pair(Place from, Place to, double likeness) {}
        List<Pair> pairs = new ArrayList<>();
        for (int f = 0; f < sources.size(); f++) {
            for (int t = 0; t < targets.size(); t++) {
                if (marksMatch(pages, sources.get(f), targets.get(t))) {
                    pairs.add(new Pair(
                            sources.get(f), targets.get(t), idf.sharedWeight(targetWords.get(t), sourceWords.get(f))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<Place, Place> continuations = new LinkedHashMap<>();
        Set<Place> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!continuations.containsKey(pair.from()) && taken.add(pair.to())) {
                continuations.put(pair.from(), pair.to());
            }
        }
        return continuations;
    }

    private static List<Place> places(List<LabelledPage> pages, boolean isSource) {
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            List<SegmentedArticle> articles = pages.get(p).articles();
            for (int a = 0; a < articles.size(); a++) {
                if ((isSource
                                ? articles.get(a).jump().to()
                                : articles.get(a).jump().from())
                        != null) {
                    places.add(new Place(p, a));
                }
            }
        }
        return places;
    }

    private static SegmentedArticle article(List<LabelledPage> pages, Place place) {
        return pages.get(place.page()).articles().get(place.article());
    }

    private static CharacterBigrams words(SegmentedArticle article) {
        return CharacterBigrams.of(Stream.concat(
                        article.titles().lines(), article.blocks().stream().map(Block::text))
                .collect(Collectors.joining()));
    }

    /// Whether each of the two jump marks names the other's page.
    private static boolean marksMatch(List<LabelledPage> pages, Place from, Place to) {
        return from.page() != to.page()
                && isSamePage(
                        article(pages, from).jump().to(), pages.get(to.page()).label())
                && isSamePage(
                        article(pages, to).jump().from(), pages.get(from.page()).label());
    }

    /// Whether a page as printed in a mark has this label: 二 is 2, and 2 is A02 as no letter is printed.
    static boolean isSamePage(@Nullable String printed, String label) {
        if (printed == null) {
            return false;
        }
        String letter = letter(printed);
        OptionalInt number = number(printed);
        return number.isPresent() && number.equals(number(label)) && (letter.isEmpty() || letter.equals(letter(label)));
    }

    private static String letter(String page) {
        return !page.isEmpty() && page.charAt(0) >= 'A' && page.charAt(0) <= 'Z' ? page.substring(0, 1) : "";
    }

    private static OptionalInt number(String page) {
        String digits = page.substring(letter(page).length());
        try {
            return OptionalInt.of(Integer.parseInt(digits));
        } catch (NumberFormatException notInDigits) {
            return ChineseNumerals.parse(digits);
        }
    }
}

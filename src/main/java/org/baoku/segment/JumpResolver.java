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

/// Finds which article goes on in which, over the pages of one issue.
///
/// The printed marks name pages, not articles: of several that lead from one page to another, those belong
/// together that share the rarest words.
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

    /// The articles that go on, and where.
    public static Map<Place, Place> join(List<LabelledPage> pages) {
        List<Place> leaving = places(pages, true);
        List<Place> arriving = places(pages, false);
        List<CharacterBigrams> left =
                leaving.stream().map(place -> words(article(pages, place))).toList();
        List<CharacterBigrams> arrived =
                arriving.stream().map(place -> words(article(pages, place))).toList();
        InverseDocumentFrequency rarity = new InverseDocumentFrequency(
                Stream.concat(left.stream(), arrived.stream()).toList());
        record Pair(Place from, Place to, double likeness) {}
        List<Pair> pairs = new ArrayList<>();
        for (int f = 0; f < leaving.size(); f++) {
            for (int t = 0; t < arriving.size(); t++) {
                if (leads(pages, leaving.get(f), arriving.get(t))) {
                    pairs.add(new Pair(leaving.get(f), arriving.get(t), rarity.shared(arrived.get(t), left.get(f))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<Place, Place> joined = new LinkedHashMap<>();
        Set<Place> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!joined.containsKey(pair.from()) && taken.add(pair.to())) {
                joined.put(pair.from(), pair.to());
            }
        }
        return joined;
    }

    private static List<Place> places(List<LabelledPage> pages, boolean leaving) {
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            List<SegmentedArticle> articles = pages.get(p).articles();
            for (int a = 0; a < articles.size(); a++) {
                if ((leaving
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

    /// Whether each of the two marks names the other's page.
    private static boolean leads(List<LabelledPage> pages, Place from, Place to) {
        return from.page() != to.page()
                && same(article(pages, from).jump().to(), pages.get(to.page()).label())
                && same(article(pages, to).jump().from(), pages.get(from.page()).label());
    }

    /// Whether a printed page is the one with the label: 二 is 2, 2 is A02 where no letter is printed.
    static boolean same(@Nullable String printed, String label) {
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

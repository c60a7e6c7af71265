package org.baoku.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.jspecify.annotations.Nullable;

/// Finds the officials of a page's articles: who is printed with an office, who is meant by the form of a
/// sentence, and
/// where else the names stand.
final class OfficialsReader {
    private final Appositions appositions;
    private final BareLists bareLists;
    private final Mentions mentions = new Mentions();

    OfficialsReader(NameLexicon lexicon) {
        NameFinder names = new NameFinder(lexicon);
        appositions = new Appositions(new OfficePhrases(new OfficeLexicon(), lexicon), names);
        bareLists = new BareLists(names);
    }

    /// The articles with their officials named, each in order of first mention.
    List<ReadArticle> name(List<ReadArticle> articles) {
        return articles.stream()
                .map(article -> article.withOfficials(officials(Passage.of(article.print()))))
                .toList();
    }

    private List<NamedOfficial> officials(List<Passage> passages) {
        Map<String, String> offices = new HashMap<>();
        Set<String> named = new LinkedHashSet<>();
        List<Naming> bare = new ArrayList<>();
        for (Passage passage : passages) {
            for (Naming naming : appositions.in(passage.text())) {
                note(naming, named, offices);
            }
            bare.addAll(bareLists.in(passage.text()));
        }
        if (!named.isEmpty()) {
            bare.forEach(naming -> note(naming, named, offices));
        }
        Map<String, NamedOfficial> officials = new LinkedHashMap<>();
        for (String name : named) {
            List<Mention> places = mentions.of(name, offices.get(name), named, passages);
            if (!places.isEmpty()) {
                officials.put(name, new NamedOfficial(name, offices.get(name), places));
            }
        }
        return officials.values().stream().sorted(BY_FIRST_MENTION).toList();
    }

    private static final Comparator<NamedOfficial> BY_FIRST_MENTION = Comparator.comparing(
            official -> official.mentions().getFirst(),
            Comparator.comparing(Mention::part).thenComparingInt(Mention::index).thenComparingInt(Mention::start));

    private static void note(Naming naming, Set<String> named, Map<String, String> offices) {
        named.add(naming.name());
        @Nullable String office = naming.office();
        if (office != null) {
            offices.merge(naming.name(), office, (one, other) -> other.length() > one.length() ? other : one);
        }
    }
}

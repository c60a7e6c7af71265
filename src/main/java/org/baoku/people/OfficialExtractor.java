package org.baoku.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;

/// Finds the officials of a page's articles: who is printed with an office, who is meant by the form of a
/// sentence, and where else the names stand.
final class OfficialExtractor {
    private final AppositionParser appositions;
    private final UntitledListParser bareLists;
    private final NameFinder names;
    private final MentionFinder mentions = new MentionFinder();

    OfficialExtractor(NameLexicon lexicon) {
        names = new NameFinder(lexicon);
        appositions = new AppositionParser(new OfficePhraseFinder(new OfficeLexicon(), lexicon), names);
        bareLists = new UntitledListParser(names);
    }

    /// The articles with their officials named, each in order of first mention.
    ///
    /// Who holds an office in one article of the page is an official where another names them without it.
    List<ArticleAnnotations> name(List<ArticleAnnotations> articles) {
        List<Found> found = articles.stream()
                .map(article -> found(TextPassage.of(article.print())))
                .toList();
        Set<String> onPage = new LinkedHashSet<>();
        found.forEach(article -> onPage.addAll(article.offices().keySet()));
        List<ArticleAnnotations> named = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            named.add(articles.get(i).withOfficials(officials(found.get(i), onPage)));
        }
        return named;
    }

    /// These officials with every place where the article names them.
    static List<NamedOfficial> located(SegmentedArticle article, List<NamedOfficial> given) {
        List<TextPassage> passages = TextPassage.of(article);
        Set<String> names = given.stream().map(NamedOfficial::name).collect(Collectors.toSet());
        MentionFinder mentions = new MentionFinder();
        return given.stream()
                .map(official -> new NamedOfficial(
                        official.name(),
                        official.office(),
                        mentions.of(official.name(), official.office(), names, passages)))
                .toList();
    }

    /// Who is named in an article.
    ///
    /// @param names everybody whom it shows to be an official
    /// @param offices the fullest office printed with each, where one is
    private record Found(List<TextPassage> passages, Set<String> names, Map<String, String> offices) {}

    private Found found(List<TextPassage> passages) {
        Found found = new Found(passages, new LinkedHashSet<>(), new HashMap<>());
        List<OfficialMention> bare = new ArrayList<>();
        for (TextPassage passage : passages) {
            appositions.in(passage.text()).forEach(naming -> note(naming, found));
            bare.addAll(bareLists.in(passage.text()));
        }
        bare.stream().filter(naming -> naming.office() != null).forEach(naming -> note(naming, found));
        if (!found.names().isEmpty()) {
            bare.forEach(naming -> note(naming, found));
        }
        return found;
    }

    private static void note(OfficialMention naming, Found found) {
        found.names().add(naming.name());
        @Nullable String office = naming.office();
        if (office != null) {
            found.offices().merge(naming.name(), office, (one, other) -> other.length() > one.length() ? other : one);
        }
    }

    private List<NamedOfficial> officials(Found found, Set<String> onPage) {
        Set<String> names = new LinkedHashSet<>(found.names());
        onPage.stream().filter(name -> standsIn(name, found.passages())).forEach(names::add);
        List<NamedOfficial> officials = new ArrayList<>();
        for (String name : names) {
            List<Mention> places = mentions.of(name, found.offices().get(name), names, found.passages());
            if (!places.isEmpty()) {
                officials.add(new NamedOfficial(name, found.offices().get(name), places));
            }
        }
        officials.sort(BY_FIRST_MENTION);
        return officials;
    }

    /// Whether this name stands as a whole name in the article.
    private boolean standsIn(String name, List<TextPassage> passages) {
        for (TextPassage passage : passages) {
            int at = passage.text().indexOf(name);
            boolean whole = at >= 0
                    && names.end(passage.text(), at, false) == at + name.length()
                    && !MentionFinder.namesDoctrine(passage.text(), at + name.length());
            if (whole) {
                return true;
            }
        }
        return false;
    }

    private static final Comparator<NamedOfficial> BY_FIRST_MENTION = Comparator.comparing(
            official -> official.mentions().getFirst(),
            Comparator.comparing(Mention::part).thenComparingInt(Mention::index).thenComparingInt(Mention::start));
}

package org.baoku.people.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.baoku.paper.Appointment;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Tenure;
import org.baoku.people.appointment.AppointmentParser;
import org.baoku.people.appointment.AppointmentVerbs;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.name.NameFinder;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.name.SpacedNames;
import org.baoku.people.office.OfficeLexicon;
import org.baoku.people.office.OfficePhraseFinder;
import org.baoku.people.office.OfficialMention;
import org.baoku.people.office.PeoplesOrganisation;
import org.baoku.text.TraditionalToSimplified;
import org.jspecify.annotations.Nullable;

/// Extracts the officials of a page's articles: persons printed with an office, persons in lists that only
/// officials stand in, and all further mentions of their names.
public final class OfficialExtractor {
    /// How many officials an article or page has at most. Each is looked for in the whole text, which may be no
    /// newspaper page: the members of a congress are named on several.
    private static final int MAX_NAMES = 2_000;

    private static final Comparator<NamedOfficial> BY_FIRST_MENTION = Comparator.comparing(
            official -> official.mentions().getFirst(),
            Comparator.comparing(Mention::part).thenComparingInt(Mention::index).thenComparingInt(Mention::start));

    private static final String DETERMINER = "该国";

    private final AppositionParser appositions;
    private final NameListParser nameLists;
    private final NameFinder names;
    private final AppointmentParser appointments;

    private final SpacedNames spaced;
    private final PrintedNames printedNames;
    private final KnownHolders holders;

    public OfficialExtractor(NameLexicon lexicon) {
        this(lexicon, List.of());
    }

    /// @param tenures of the archive, whose holders are officials also where a text prints no office
    public OfficialExtractor(NameLexicon lexicon, List<Tenure> tenures) {
        names = new NameFinder(lexicon);
        spaced = new SpacedNames(lexicon);
        printedNames = new PrintedNames(names);
        appositions = new AppositionParser(new OfficePhraseFinder(new OfficeLexicon(), lexicon), names);
        nameLists = new NameListParser(names);
        appointments = new AppointmentParser(names, lexicon);
        holders = new KnownHolders(nameLists, tenures);
    }

    private OfficialExtractor(OfficialExtractor other, List<Tenure> tenures) {
        names = other.names;
        spaced = other.spaced;
        printedNames = other.printedNames;
        appositions = other.appositions;
        nameLists = other.nameLists;
        appointments = other.appointments;
        holders = new KnownHolders(nameLists, tenures);
    }

    /// An extractor that knows the holders of these tenures; shares the word lists with this one.
    public OfficialExtractor withTenures(List<Tenure> tenures) {
        return new OfficialExtractor(this, tenures);
    }

    /// The articles with their officials, each in order of first mention.
    ///
    /// A person with an office in one article of the page is an official in the others too, also where they
    /// print the name without the office.
    public List<ArticleAnnotations> annotate(List<ArticleAnnotations> articles) {
        return annotate(articles, null);
    }

    /// The same, with the day of the issue where it is known.
    public List<ArticleAnnotations> annotate(List<ArticleAnnotations> articles, @Nullable LocalDate day) {
        List<Candidates> candidates = articles.stream()
                .map(article -> findCandidates(TextPassage.of(article.segmented()), day))
                .toList();
        Set<String> onPage = new LinkedHashSet<>();
        candidates.stream()
                .flatMap(article -> article.offices().keySet().stream())
                .limit(MAX_NAMES)
                .forEach(onPage::add);
        List<ArticleAnnotations> annotated = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Candidates found = candidates.get(i);
            Wording wording = Wording.of(found);
            List<Appointment> told = appointments.parse(found.read());
            // Who takes an office is called by it, and not by the one that he leaves.
            told.stream()
                    .filter(this::makesOfficial)
                    .sorted(Comparator.comparing(appointment -> appointment.kind() == Appointment.Kind.FORMER))
                    .forEach(found::add);
            annotated.add(articles.get(i)
                    .withOfficials(officials(found, onPage).stream()
                            .map(wording::asPrinted)
                            .toList())
                    .withAppointments(told.stream().map(wording::asPrinted).toList()));
        }
        return annotated;
    }

    /// Whether who took or left an office is an official of the article; who is only nominated is none yet.
    private boolean makesOfficial(Appointment appointment) {
        // A whole career is no office that somebody is called by.
        boolean career = appointment.kind() == Appointment.Kind.FORMER
                && appointment.office().contains("，");
        return !career
                && appointment.kind() != Appointment.Kind.NOMINATED
                && (appositions.isPublic(appointment.office())
                        || PeoplesOrganisation.hasPost(appointment.office(), appointment.evidence()));
    }

    /// The given officials with all their mentions in the article.
    public static List<NamedOfficial> locate(SegmentedArticle article, List<NamedOfficial> given) {
        List<TextPassage> passages = TextPassage.of(article);
        Set<String> names = given.stream().map(NamedOfficial::name).collect(Collectors.toSet());
        return given.stream()
                .map(official -> new NamedOfficial(
                        official.name(),
                        official.office(),
                        MentionFinder.findAll(official.name(), official.office(), names, passages)))
                .toList();
    }

    /// The candidates of one article.
    ///
    /// @param names of all persons whom the article shows to be officials
    /// @param offices the longest office printed with each name, where one is
    /// @param read the passages with the persons that each prints beside an office
    /// @param printed what was read, with the marks and the characters as printed
    private record Candidates(
            List<TextPassage> passages,
            Set<String> names,
            Map<String, String> offices,
            List<AppointmentParser.Passage> read,
            String printed) {
        String text() {
            return read.stream().map(AppointmentParser.Passage::text).collect(Collectors.joining("\n"));
        }

        void add(OfficialMention mention) {
            names.add(mention.name());
            @Nullable String printed = mention.office();
            if (printed != null) {
                Matcher former = AppointmentVerbs.LEADING_FORMER.matcher(printed);
                String office = former.lookingAt() && former.end() < printed.length()
                        ? printed.substring(former.end())
                        : printed;
                offices.merge(mention.name(), office, (one, other) -> told(other) > told(one) ? other : one);
            }
        }

        /// How much an office tells; 该 and what it stands for tell nothing of where it is, and 市领导 not which one it
        /// is.
        private static int told(String office) {
            if (office.endsWith("领导") || office.endsWith("领导同志") || office.equals("党和国家领导人")) {
                return 0;
            }
            return office.startsWith("该") ? office.length() - DETERMINER.length() : office.length();
        }

        /// Whether an office is this post with 前 or 原 and an organ before it.
        private static boolean isFormer(String office, String post) {
            return office.endsWith("前" + post) || office.endsWith("原" + post);
        }

        /// Adds the person of an appointment, with its office where none is printed beside the name, or only the end
        /// of it was found: 委员长 of 公安委员会前委员长.
        void add(Appointment appointment) {
            String name = appointment.name();
            names.add(name);
            offices.merge(
                    name,
                    appointment.office(),
                    (beside, told) -> isFormer(told, beside) && text().contains(told + name) ? told : beside);
        }
    }

    /// The words of an article as they were read, with full-width marks and simplified characters, and as they are
    /// printed. Both have the same length.
    private record Wording(String read, String printed, boolean isSame) {
        static Wording of(Candidates found) {
            String read = found.text();
            return new Wording(read, found.printed(), read.equals(found.printed()));
        }

        String asPrinted(String words) {
            int at = isSame ? -1 : read.indexOf(words);
            return at < 0 ? words : printed.substring(at, at + words.length());
        }

        NamedOfficial asPrinted(NamedOfficial official) {
            @Nullable String office = official.office();
            return new NamedOfficial(
                    asPrinted(official.name()), office == null ? null : asPrinted(office), official.mentions());
        }

        Appointment asPrinted(Appointment told) {
            return new Appointment(
                    asPrinted(told.name()),
                    asPrinted(told.office()),
                    told.kind(),
                    asPrinted(told.evidence()),
                    told.date(),
                    told.until());
        }
    }

    private Candidates findCandidates(List<TextPassage> passages, @Nullable LocalDate day) {
        List<TextPassage> asPrinted = passages.stream()
                .flatMap(passage -> passage.sections().stream())
                .map(section -> section.withText(spaced.closed(section.text())))
                .toList();
        Candidates candidates = new Candidates(
                passages.stream()
                        .map(passage -> passage.withText(TraditionalToSimplified.simplifyCharacters(passage.text())))
                        .toList(),
                new LinkedHashSet<>(),
                new HashMap<>(),
                new ArrayList<>(),
                asPrinted.stream().map(TextPassage::text).collect(Collectors.joining("\n")));
        List<OfficialMention> listed = new ArrayList<>();
        List<OfficialMention> printed = new ArrayList<>();
        List<OfficialMention> heldThen = new ArrayList<>();
        Set<String> full = new LinkedHashSet<>();
        List<TextPassage> sections = asPrinted.stream()
                .map(section -> section.withText(
                        PunctuationMarks.fullWidth(TraditionalToSimplified.simplifyCharacters(section.text()))))
                .toList();
        List<String> texts = sections.stream().map(TextPassage::text).toList();
        String article = TextPassage.text(sections);
        for (TextPassage passage : sections) {
            if (printed.size() >= MAX_NAMES) {
                break;
            }
            List<OfficialMention> inApposition = appositions.findAll(passage.text()).stream()
                    .map(mention -> printedNames.asElsewhere(mention, article))
                    .map(mention -> PrintedNames.asInFullName(mention, passage.text(), full))
                    .toList();
            inApposition.stream()
                    .map(OfficialMention::name)
                    .filter(name -> name.indexOf('·') > 0)
                    .forEach(full::add);
            inApposition.stream()
                    .filter(OfficialMention::isPublic)
                    .forEach(mention -> (isHeldThen(mention, passage.text()) ? heldThen : printed).add(mention));
            candidates
                    .read()
                    .add(new AppointmentParser.Passage(
                            passage.text(), inApposition, passage.part() == Mention.Part.BODY));
            listed.addAll(nameLists.findAll(passage.text()));
        }
        printed.forEach(candidates::add);
        for (OfficialMention mention : heldThen) {
            if (!candidates.names().contains(mention.name())) {
                candidates.add(mention);
            }
        }
        listed.stream().filter(mention -> mention.office() != null).forEach(candidates::add);
        // A list without any office counts only in an article that names an official.
        if (!candidates.names().isEmpty()) {
            listed.forEach(candidates::add);
        }
        holders.findAll(texts, candidates.names(), day).stream()
                .map(holder -> holder.withName(appointments.fullest(holder.name(), article)))
                .forEach(candidates::add);
        return candidates;
    }

    /// Whether this is who held an office at the time that is told of (时任市长的某某, 时任市长某某): what
    /// else the article prints with the name comes first.
    private static boolean isHeldThen(OfficialMention mention, String text) {
        boolean before = mention.officeStart() > 1 && text.startsWith("时任", mention.officeStart() - 2);
        return before || (mention.start() > 0 && text.charAt(mention.start() - 1) == '的');
    }

    private List<NamedOfficial> officials(Candidates candidates, Set<String> onPage) {
        Set<String> allNames = new LinkedHashSet<>();
        candidates.names().stream().limit(MAX_NAMES).forEach(allNames::add);
        for (String name : onPage) {
            if (allNames.size() < MAX_NAMES && isNamedIn(candidates.passages(), name)) {
                allNames.add(name);
            }
        }
        String article = candidates.text();
        for (String name : List.copyOf(allNames)) {
            if (allNames.size() < MAX_NAMES && (names.isTransliterated(name) || names.isJapaneseSurname(name))) {
                String full = appointments.fullest(name, article);
                allNames.add(full);
                @Nullable String office = candidates.offices().get(name);
                if (office != null) {
                    candidates.offices().putIfAbsent(full, office);
                }
            }
        }
        List<NamedOfficial> officials = new ArrayList<>();
        for (String name : allNames) {
            @Nullable String office = candidates.offices().get(name);
            List<Mention> mentions = MentionFinder.findAll(name, office, allNames, candidates.passages());
            if (!mentions.isEmpty()) {
                officials.add(new NamedOfficial(name, office, mentions));
            }
        }
        List<NamedOfficial> merged = new ArrayList<>(ShortNames.merge(officials, names::isJapaneseSurname));
        merged.sort(BY_FIRST_MENTION);
        return merged;
    }

    /// Whether the name stands in one of the passages as a whole name.
    private boolean isNamedIn(List<TextPassage> passages, String name) {
        for (TextPassage passage : passages) {
            String text = passage.text();
            int start = text.indexOf(name);
            int end = start + name.length();
            if (start >= 0
                    && names.findEnd(text, start, false) == end
                    && !MentionFinder.isFollowedByDoctrine(text, end)) {
                return true;
            }
        }
        return false;
    }
}

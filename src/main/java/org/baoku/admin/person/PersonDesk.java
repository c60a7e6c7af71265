package org.baoku.admin.person;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.baoku.admin.BackgroundValue;
import org.baoku.admin.person.PersonDeskView.Card;
import org.baoku.admin.person.PersonDeskView.Side;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.ingest.editing.DuplicatePersonFinder.Pair;
import org.baoku.ingest.editing.RareOfficeFinder;
import org.baoku.ingest.editing.RareOfficeFinder.RareOffice;
import org.baoku.ingest.editing.SuspectNameFinder;
import org.baoku.ingest.editing.SuspectNameFinder.SuspectName;
import org.springframework.stereotype.Component;

/// The queues of the desk for persons.
///
/// A queue is found by reading all persons of the archive. That happens in the background when the archive
/// has changed; until then the queue stays as it was found last, without the cards that an editor decided
/// meanwhile.
@Component
public final class PersonDesk {
    private static final int MAX_OFFICES = 3;
    private static final int MAX_SAMPLES = 3;

    /// What waits for a decision, without the articles that a card shows.
    ///
    /// @param key see [Card#key]
    /// @param reason see [Card#reason]
    /// @param about see [Card#about]
    /// @param persons one or two
    record Waiting(String key, String reason, String about, List<PersonSummary> persons) {}

    /// A queue as far as it is known.
    ///
    /// @param searching whether it was never found yet
    /// @param stale whether the archive has changed since
    record Queue(List<Waiting> waiting, boolean searching, boolean stale) {}

    private final List<PersonKind> kinds;
    private final SuspectNameFinder suspects;
    private final RareOfficeFinder rareOffices;
    private final RevisionLog revisions;
    private final AtomicLong refreshes = new AtomicLong();
    private final Map<String, BackgroundValue<List<Waiting>>> queues = new ConcurrentHashMap<>();

    /// The keys of what was decided, with the number of refreshes before.
    private final Map<String, Long> decided = new ConcurrentHashMap<>();

    PersonDesk(
            List<PersonKind> kinds, SuspectNameFinder suspects, RareOfficeFinder rareOffices, RevisionLog revisions) {
        this.kinds = List.copyOf(kinds);
        this.revisions = revisions;
        this.suspects = suspects;
        this.rareOffices = rareOffices;
    }

    /// Forgets what was found, so that the queues are found again.
    void refresh() {
        refreshes.incrementAndGet();
    }

    /// Leaves a card out from now on, and every card of a person who was merged or hidden.
    ///
    /// @param key of a card or of a person: `officials 12`
    void markDecided(String key) {
        decided.put(key, refreshes.get());
    }

    /// Whether a key was decided since the last refresh; for a queue that was found before it, whether it ever was.
    private boolean isDecided(String key, BackgroundValue.Known<?> known) {
        Long refreshed = decided.get(key);
        return refreshed != null && (!known.current() || refreshed == refreshes.get());
    }

    /// What waits in a queue.
    ///
    /// @param skipped the keys of cards to leave out
    Queue queue(PersonKind kind, DeskQueue queue, Set<String> skipped) {
        BackgroundValue.Known<List<Waiting>> known = value(kind, queue).get(version());
        Predicate<Waiting> open = card -> !skipped.contains(card.key())
                && !isDecided(card.key(), known)
                && card.persons().stream().noneMatch(person -> isDecided(personKey(kind, person.id()), known));
        List<Waiting> found = Objects.requireNonNullElse(known.value(), List.of());
        return new Queue(
                found.stream().filter(open).toList(), known.value() == null, known.value() != null && !known.current());
    }

    private BackgroundValue<List<Waiting>> value(PersonKind kind, DeskQueue queue) {
        return queues.computeIfAbsent(
                kind.segment() + " " + queue, name -> new BackgroundValue<>("desk " + name, finder(kind, queue)));
    }

    private String version() {
        return revisions.current() + " " + refreshes;
    }

    /// How many cards wait in all queues, whether they were opened or not; empty while one has never been
    /// found.
    public OptionalInt length() {
        String version = version();
        List<BackgroundValue<List<Waiting>>> all = kinds.stream()
                .flatMap(kind -> DeskQueue.of(kind).stream().map(queue -> value(kind, queue)))
                .toList();
        all.forEach(queue -> queue.prepare(version));
        long length = 0;
        for (BackgroundValue<List<Waiting>> queue : all) {
            BackgroundValue.Known<List<Waiting>> known = queue.get(version);
            List<Waiting> found = known.value();
            if (found == null) {
                return OptionalInt.empty();
            }
            length +=
                    found.stream().filter(card -> !isDecided(card.key(), known)).count();
        }
        return OptionalInt.of(Math.toIntExact(length));
    }

    /// The key of a person for [#markDecided].
    static String personKey(PersonKind kind, long id) {
        return kind.segment() + " " + id;
    }

    private Supplier<List<Waiting>> finder(PersonKind kind, DeskQueue queue) {
        return switch (queue) {
            case PAIRS ->
                () -> kind.probableDuplicates().stream()
                        .map(PersonDesk::waiting)
                        .toList();
            case NAMES ->
                () -> suspects.find().stream().map(PersonDesk::waiting).toList();
            case OFFICES ->
                () -> rareOffices.find().stream().map(PersonDesk::waiting).toList();
        };
    }

    private static Waiting waiting(Pair pair) {
        return new Waiting(
                pair.one().id() + "-" + pair.other().id(),
                word(pair.reason()),
                pair.office(),
                List.of(pair.one(), pair.other()));
    }

    private static Waiting waiting(SuspectName suspect) {
        return new Waiting(Long.toString(suspect.person().id()), word(suspect.reason()), "", List.of(suspect.person()));
    }

    private static Waiting waiting(RareOffice rare) {
        return new Waiting(
                rare.person().id() + "=" + rare.office(), "rare-office", rare.office(), List.of(rare.person()));
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A card with the offices and some articles of its persons.
    static Card card(PersonKind kind, Waiting waiting) {
        List<Side> sides = waiting.persons().stream()
                .map(person -> side(kind, person, waiting.reason().equals("rare-office") ? waiting.about() : ""))
                .toList();
        return new Card(
                waiting.key(),
                waiting.reason(),
                waiting.about(),
                sides.getFirst(),
                sides.size() > 1 ? sides.getLast() : null);
    }

    /// @param office only articles that print this office are samples; empty for any
    private static Side side(PersonKind kind, PersonSummary person, String office) {
        return new Side(
                person,
                kind.offices(person.id()).stream()
                        .sorted(Comparator.comparingLong(PrintedOffice::articles)
                                .reversed())
                        .limit(MAX_OFFICES)
                        .toList(),
                office.isEmpty()
                        ? kind.persons().articles(person.id(), MAX_SAMPLES)
                        : kind.samplesWith(person.id(), office));
    }
}

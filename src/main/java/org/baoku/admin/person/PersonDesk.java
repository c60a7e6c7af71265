package org.baoku.admin.person;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.baoku.admin.person.PersonDeskView.Card;
import org.baoku.admin.person.PersonDeskView.Side;
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
/// A queue is found by reading all persons of the archive. It is therefore kept for a time that grows with what it
/// cost, and the cards that an editor decided meanwhile are left out.
@Component
public final class PersonDesk {
    private static final int MAX_OFFICES = 3;
    private static final int MAX_SAMPLES = 3;

    /// How many times the cost of finding a queue it is kept.
    private static final int KEPT = 100;

    /// What waits for a decision, without the articles that a card shows.
    ///
    /// @param key see [Card#key]
    /// @param reason see [Card#reason]
    /// @param about see [Card#about]
    /// @param persons one or two
    record Waiting(String key, String reason, String about, List<PersonSummary> persons) {}

    private record Found(List<Waiting> waiting, long validUntil) {}

    private final SuspectNameFinder suspects;
    private final RareOfficeFinder rareOffices;
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();

    PersonDesk(SuspectNameFinder suspects, RareOfficeFinder rareOffices) {
        this.suspects = suspects;
        this.rareOffices = rareOffices;
    }

    /// Forgets what was found, so that the queues are found again.
    void refresh() {
        found.clear();
        decided.clear();
    }

    /// Leaves a card out from now on, and every card of a person who was merged or hidden.
    ///
    /// @param key of a card or of a person: `officials 12`
    void markDecided(String key) {
        decided.add(key);
    }

    /// What waits in a queue.
    ///
    /// @param skipped the keys of cards to leave out
    List<Waiting> waiting(PersonKind kind, DeskQueue queue, Set<String> skipped) {
        Predicate<Waiting> open = card -> !skipped.contains(card.key())
                && !decided.contains(card.key())
                && card.persons().stream().noneMatch(person -> decided.contains(personKey(kind, person.id())));
        return all(kind, queue).stream().filter(open).toList();
    }

    /// How many cards wait in the queues that were opened since the program started; empty if none was, because finding
    /// them takes a while.
    public OptionalInt knownLength() {
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(found.values().stream()
                        .flatMap(queue -> queue.waiting().stream())
                        .filter(card -> !decided.contains(card.key()))
                        .count()));
    }

    /// The key of a person for [#markDecided].
    static String personKey(PersonKind kind, long id) {
        return kind.segment() + " " + id;
    }

    private List<Waiting> all(PersonKind kind, DeskQueue queue) {
        String name = kind.segment() + " " + queue;
        Found known = found.get(name);
        if (known != null && known.validUntil() - System.nanoTime() > 0) {
            return known.waiting();
        }
        long begun = System.nanoTime();
        List<Waiting> waiting = finder(kind, queue).get();
        long cost = System.nanoTime() - begun;
        found.put(
                name,
                new Found(
                        waiting,
                        System.nanoTime()
                                + Math.min(KEPT * cost, Duration.ofHours(1).toNanos())));
        return waiting;
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
                office.isEmpty() ? kind.samples(person.id(), MAX_SAMPLES) : kind.samplesWith(person.id(), office));
    }
}

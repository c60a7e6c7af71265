package org.baoku.admin.person;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertComplete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.HistoryEntry.State;
import org.baoku.admin.SentencePart;
import org.baoku.admin.person.PersonDeskView.Card;
import org.baoku.admin.person.PersonDeskView.Side;
import org.baoku.admin.person.PersonDeskView.Tab;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.ingest.editing.DuplicatePersonFinder;
import org.baoku.ingest.editing.SuspectNameFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Renders the templates of the pages about persons in both languages.
class PersonEditorTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    /// Every kind of correction of a person has a message.
    @Test
    void everyKindOfHistoryEntryHasAMessage() {
        List<HistoryEntry> history = KINDS.stream()
                .map(kind -> new HistoryEntry(
                        kind,
                        new SentencePart("一", "/admin/persons/officials/7"),
                        SentencePart.of("二"),
                        "周敏",
                        LocalDateTime.of(2021, 3, 6, 9, 30),
                        "",
                        State.IN_FORCE,
                        "",
                        "/undo"))
                .toList();
        for (String kind : List.of("officials", "reporters")) {
            assertComplete(
                    "admin/person",
                    Map.of(
                            "view",
                            new PersonEditorView(kind, WANG, List.of("江城市市长"), named(), List.of(WANG), history)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pairs", "names", "offices"})
    void theDeskIsComplete(String queue) {
        assertComplete("admin/persons", Map.of("persons", desk("officials", queue, HOSTILE, cards(queue))));
        assertComplete("admin/persons", Map.of("persons", desk("officials", queue, "", List.of())));
        if (queue.equals("pairs")) {
            assertComplete("admin/persons", Map.of("persons", desk("reporters", queue, "", cards(queue))));
        }
    }

    private static List<Card> cards(String queue) {
        Side side = new Side(WANG, List.of(new PrintedOffice("市长" + HOSTILE, 3, DAY, null)), named());
        return switch (queue) {
            case "pairs" ->
                Stream.of(DuplicatePersonFinder.Reason.values())
                        .map(reason -> new Card("7-8", word(reason), HOSTILE, side, side))
                        .toList();
            case "names" ->
                Stream.of(SuspectNameFinder.Reason.values())
                        .map(reason -> new Card("7", word(reason), "", side, null))
                        .toList();
            default -> List.of(new Card("7=" + HOSTILE, "rare-office", HOSTILE, side, null));
        };
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PersonDeskView desk(String kind, String queue, String name, List<Card> cards) {
        return new PersonDeskView(
                kind,
                name,
                name.isEmpty() ? List.of() : List.of(WANG),
                queue,
                Stream.of(DeskQueue.values())
                        .map(each -> new Tab(each.word(), 3, "/admin/persons?queue=" + each.word(), false))
                        .toList(),
                cards,
                10,
                cards.isEmpty() ? null : "/admin/persons",
                cards.isEmpty() ? null : "/admin/persons?start=20",
                cards.isEmpty()
                        ? List.of()
                        : List.of(new HistoryEntry(
                                "person.merge",
                                new SentencePart("王小河（2 篇）", "/admin/persons/officials/7"),
                                SentencePart.of(HOSTILE),
                                "周敏",
                                LocalDateTime.of(2021, 3, 6, 9, 30),
                                "",
                                State.IN_FORCE,
                                "",
                                "/undo")));
    }

    private static final PersonSummary WANG = new PersonSummary(7, "王小河", 1234, DAY, DAY);

    private static List<PersonArticle> named() {
        return List.of(new PersonArticle(4, HOSTILE, DAY, "市长"), new PersonArticle(5, "", null, null));
    }

    private static final List<String> KINDS = List.of(
            "person.merge", "person.split", "person.rename", "person.office", "person.no-official", "person.undo");
}

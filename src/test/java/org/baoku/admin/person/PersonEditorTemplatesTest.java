package org.baoku.admin.person;

import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertComplete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.HistoryEntry.State;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonSummary;
import org.junit.jupiter.api.Test;

/// Renders the templates of the pages about persons in both languages.
class PersonEditorTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    /// Every kind of correction of a person has a message.
    @Test
    void everyKindOfHistoryEntryHasAMessage() {
        List<HistoryEntry> history = KINDS.stream()
                .map(kind -> new HistoryEntry(
                        kind, "一", "二", "周敏", LocalDateTime.of(2021, 3, 6, 9, 30), "", State.IN_FORCE, "", "/undo"))
                .toList();
        for (String kind : List.of("officials", "reporters")) {
            assertComplete(
                    "admin/person",
                    Map.of(
                            "view",
                            new PersonEditorView(kind, WANG, List.of("江城市市长"), named(), List.of(WANG), history)));
        }
    }

    @Test
    void thePersonOverviewIsComplete() {
        for (String kind : List.of("officials", "reporters")) {
            assertComplete(
                    "admin/persons",
                    Map.of(
                            "persons",
                            new PersonOverview(
                                    kind,
                                    HOSTILE,
                                    List.of(WANG),
                                    List.of(
                                            new PersonOverview.Duplicate("same-name", WANG, WANG, ""),
                                            new PersonOverview.Duplicate("same-sound", WANG, WANG, "江城市市长"),
                                            new PersonOverview.Duplicate("one-letter", WANG, WANG, HOSTILE)))));
            assertComplete("admin/persons", Map.of("persons", new PersonOverview(kind, "", List.of(), List.of())));
        }
    }

    private static final PersonSummary WANG = new PersonSummary(7, "王小河", 1234, DAY, null);

    private static List<PersonArticle> named() {
        return List.of(new PersonArticle(4, HOSTILE, DAY, "市长"), new PersonArticle(5, "", null, null));
    }

    private static final List<String> KINDS = List.of(
            "person.merge", "person.split", "person.rename", "person.office", "person.no-official", "person.undo");
}

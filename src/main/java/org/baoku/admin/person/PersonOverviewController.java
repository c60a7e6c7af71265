package org.baoku.admin.person;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import org.baoku.admin.person.PersonDesk.Waiting;
import org.baoku.admin.person.PersonDeskView.Tab;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.PersonSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/persons`: finds officials and reporters by name, and shows what waits for a decision about persons.
@Controller
final class PersonOverviewController {
    private static final int MAX_FOUND = 100;
    private static final int PAGE_SIZE = 10;
    private static final int RECENT = 20;

    private final PersonDesk desk;
    private final OfficialCorrectionRepository corrections;

    PersonOverviewController(PersonDesk desk, OfficialCorrectionRepository corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    /// @param start how many cards to pass over
    /// @param fresh whether to find the queues again
    @GetMapping("/admin/persons")
    String overview(
            @RequestParam(defaultValue = OfficialKind.SEGMENT) PersonKind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(defaultValue = "0") int start,
            @RequestParam(defaultValue = "false") boolean fresh,
            HttpSession session,
            Model model) {
        if (fresh) {
            desk.refresh();
        }
        boolean official = kind instanceof OfficialKind;
        DeskQueue shown = official ? DeskQueue.of(queue) : DeskQueue.PAIRS;
        Set<String> skipped = SkippedCards.of(session);
        PersonDesk.Queue current = desk.queue(kind, shown, skipped);
        List<Waiting> waiting = current.waiting();
        int first = Math.clamp(start, 0, Math.max(0, waiting.size() - 1));
        List<DeskQueue> queues = DeskQueue.of(kind);
        model.addAttribute("searching", current.searching());
        model.addAttribute("stale", current.stale());
        model.addAttribute(
                "persons",
                new PersonDeskView(
                        kind.segment(),
                        name.strip(),
                        found(kind, name.strip()),
                        shown.word(),
                        queues.stream()
                                .map(each -> new Tab(
                                        each.word(),
                                        desk.queue(kind, each, skipped)
                                                .waiting()
                                                .size(),
                                        url(kind, each, 0),
                                        each == shown))
                                .toList(),
                        waiting.stream()
                                .skip(first)
                                .limit(PAGE_SIZE)
                                .map(card -> PersonDesk.card(kind, card))
                                .toList(),
                        first,
                        first == 0 ? null : url(kind, shown, Math.max(0, first - PAGE_SIZE)),
                        first + PAGE_SIZE < waiting.size() ? url(kind, shown, first + PAGE_SIZE) : null,
                        official
                                ? PersonHistory.ofOfficial(
                                        corrections.recent(RECENT).reversed())
                                : List.of()));
        return "admin/persons";
    }

    private static List<PersonSummary> found(PersonKind kind, String name) {
        return name.isEmpty()
                ? List.of()
                : kind.persons().list(name, 0, MAX_FOUND).people();
    }

    /// The URL of a part of a queue.
    static String url(PersonKind kind, DeskQueue queue, int start) {
        return "/admin/persons?kind=" + kind.segment() + "&queue=" + queue.word()
                + (start == 0 ? "" : "&start=" + start);
    }
}

package org.baoku.admin.person;

import java.util.List;
import org.baoku.archive.person.PersonSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/persons`: finds officials and reporters by name, and lists probable duplicates.
@Controller
final class PersonOverviewController {
    private static final int MAX_FOUND = 100;

    @GetMapping("/admin/persons")
    String overview(
            @RequestParam(defaultValue = OfficialKind.SEGMENT) PersonKind kind,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        String namePart = name.strip();
        List<PersonSummary> found = namePart.isEmpty()
                ? List.of()
                : kind.all().stream()
                        .filter(person -> person.name().contains(namePart))
                        .limit(MAX_FOUND)
                        .toList();
        model.addAttribute(
                "persons",
                new PersonOverview(
                        kind.segment(),
                        namePart,
                        found,
                        kind.probableDuplicates().stream()
                                .map(PersonOverview.Duplicate::of)
                                .toList()));
        return "admin/persons";
    }
}

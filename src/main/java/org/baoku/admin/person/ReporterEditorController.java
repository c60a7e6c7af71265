package org.baoku.admin.person;

import java.util.List;
import org.baoku.admin.NotFoundException;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.archive.person.ReporterRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/admin/persons/reporters/{id}`: the page of a reporter.
@Controller
final class ReporterEditorController {
    private static final int MAX_ARTICLES = 200;

    private final ReporterKind kind;
    private final ReporterRepository reporters;
    private final ReporterCorrectionRepository corrections;

    ReporterEditorController(
            ReporterKind kind, ReporterRepository reporters, ReporterCorrectionRepository corrections) {
        this.kind = kind;
        this.reporters = reporters;
        this.corrections = corrections;
    }

    @GetMapping("/admin/persons/reporters/{id}")
    String page(@PathVariable long id, Model model) {
        PersonSummary person = reporters.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute(
                "view",
                new PersonEditorView(
                        kind.segment(),
                        person,
                        List.of(),
                        reporters.articles(person.id(), MAX_ARTICLES),
                        kind.namesakes(person),
                        PersonHistory.ofReporter(corrections.history(person.id()))));
        return "admin/person";
    }
}

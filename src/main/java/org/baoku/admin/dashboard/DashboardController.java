package org.baoku.admin.dashboard;

import java.util.Locale;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.ingest.indexing.IndexRebuild;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/admin`: the holdings of the archive, its health, what waits, and the index rebuild.
@Controller
final class DashboardController {
    private final HoldingsRepository holdings;
    private final IndexRebuild rebuild;
    private final DashboardFigures figures;

    DashboardController(HoldingsRepository holdings, IndexRebuild rebuild, DashboardFigures figures) {
        this.holdings = holdings;
        this.rebuild = rebuild;
        this.figures = figures;
    }

    @GetMapping("/admin")
    String overview(Locale locale, Model model) {
        model.addAttribute("holdings", holdings.count());
        model.addAttribute("desk", figures.collect(locale));
        model.addAttribute("rebuild", RebuildView.of(rebuild.state()));
        return "admin/overview";
    }

    @PostMapping("/admin/reindex")
    String reindex() {
        rebuild.start();
        return "redirect:/admin#reindex";
    }
}

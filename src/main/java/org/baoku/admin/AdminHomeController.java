package org.baoku.admin;

import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.HoldingsRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.ingest.indexing.IndexRebuild;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/admin`: the holdings of the archive, and the index rebuild.
@Controller
final class AdminHomeController {
    private final HoldingsRepository holdings;
    private final NewspaperRepository newspapers;
    private final ArticleIndex index;
    private final IndexRebuild rebuild;

    AdminHomeController(
            HoldingsRepository holdings, NewspaperRepository newspapers, ArticleIndex index, IndexRebuild rebuild) {
        this.holdings = holdings;
        this.newspapers = newspapers;
        this.index = index;
        this.rebuild = rebuild;
    }

    @GetMapping("/admin")
    String overview(Model model) {
        model.addAttribute("holdings", holdings.count());
        model.addAttribute("newspapers", newspapers.all());
        model.addAttribute("indexed", index.size());
        model.addAttribute("rebuild", RebuildView.of(rebuild.state()));
        return "admin/overview";
    }

    @PostMapping("/admin/reindex")
    String reindex() {
        rebuild.start();
        return "redirect:/admin#reindex";
    }
}

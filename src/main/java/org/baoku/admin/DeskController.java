package org.baoku.admin;

import java.io.IOException;
import java.util.List;
import org.baoku.archive.IntakeLog;
import org.baoku.archive.Newspapers;
import org.baoku.index.ArticleIndex;
import org.baoku.ingest.IncomingFile;
import org.baoku.ingest.IndexKeeper;
import org.baoku.ingest.Intake;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin`.
@Controller
final class DeskController {
    private final IntakeLog intakes;
    private final Newspapers newspapers;
    private final Intake intake;
    private final IndexKeeper indexKeeper;
    private final ArticleIndex index;

    DeskController(
            IntakeLog intakes, Newspapers newspapers, Intake intake, IndexKeeper indexKeeper, ArticleIndex index) {
        this.intakes = intakes;
        this.newspapers = newspapers;
        this.intake = intake;
        this.indexKeeper = indexKeeper;
        this.index = index;
    }

    @GetMapping("/admin")
    String desk(Model model) {
        model.addAttribute("holdings", intakes.holdings());
        model.addAttribute("newspapers", newspapers.all());
        model.addAttribute("indexed", index.size());
        return "desk/overview";
    }

    @PostMapping("/admin/ingests")
    String takeIn(@RequestParam("files") List<MultipartFile> files, RedirectAttributes told) {
        List<IncomingFile> incoming = files.stream()
                .filter(file -> !file.isEmpty()
                        || !String.valueOf(file.getOriginalFilename()).isEmpty())
                .<IncomingFile>map(Upload::new)
                .toList();
        if (incoming.isEmpty()) {
            told.addFlashAttribute("nothingChosen", true);
        } else {
            told.addFlashAttribute("report", intake.takeIn(incoming, newspapers.first(), "upload", (_, _, _) -> {}));
        }
        return "redirect:/admin";
    }

    @PostMapping("/admin/reindex")
    String reindex(RedirectAttributes told) {
        told.addFlashAttribute("reindexedPages", indexKeeper.rebuild());
        return "redirect:/admin";
    }

    /// A file from the browser.
    private record Upload(MultipartFile file) implements IncomingFile {
        @Override
        public String path() {
            String name = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
            return name.isBlank() ? "upload" : name;
        }

        @Override
        public byte[] read() throws IOException {
            return file.getBytes();
        }
    }
}

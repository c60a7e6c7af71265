package org.baoku.web.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.baoku.archive.batch.Batch;
import org.baoku.batch.BatchMatrix;
import org.baoku.batch.BatchRefusedException;
import org.baoku.batch.BatchTerms;
import org.baoku.batch.Batches;
import org.baoku.web.PageNotShownException;
import org.baoku.web.PathValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/batches`: the lists of names that a user had looked up.
@Controller
final class BatchPageController {
    private static final String BATCHES = "/batches";

    /// The browser asks again for a batch that has not ended; this needs no script.
    private static final String REFRESH_SECONDS = "3";

    private final Batches batches;

    BatchPageController(Batches batches) {
        this.batches = batches;
    }

    @GetMapping("/batches")
    String list(Principal user, Model model, HttpServletResponse response) {
        List<Batch> all = batches.of(user.getName());
        refreshWhile(
                all.stream().anyMatch(batch -> !batch.state().isFinal()) && !model.containsAttribute("text"), response);
        model.addAttribute("batches", all);
        model.addAttribute("most", BatchTerms.MAX_TERMS);
        return "batches";
    }

    /// @param file the terms as a file; used where it is not empty
    @PostMapping("/batches")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal user,
            RedirectAttributes flash)
            throws IOException {
        String terms = file == null || file.isEmpty() ? text : BatchTerms.decode(file.getBytes());
        try {
            return "redirect:" + BATCHES + "/" + batches.add(user.getName(), name, terms);
        } catch (BatchRefusedException e) {
            flash.addFlashAttribute("problem", "batch.refused." + e.reason().key());
            flash.addFlashAttribute("text", terms);
            return "redirect:" + BATCHES;
        }
    }

    /// @param order `hits` for the terms with most articles first
    @GetMapping("/batches/{id}")
    String batch(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String order,
            Principal user,
            Model model,
            HttpServletResponse response) {
        Batch batch = reading(() -> batches.find(user.getName(), id(id)));
        BatchMatrix matrix = batches.matrix(batch);
        refreshWhile(!batch.state().isFinal(), response);
        model.addAttribute("view", BatchView.of(batch, matrix, order.equals("hits")));
        return "batch";
    }

    @PostMapping("/batches/{id}/cancel")
    String cancel(@PathVariable String id, Principal user) {
        return reading(() -> {
            batches.cancel(user.getName(), id(id));
            return "redirect:" + BATCHES + "/" + id(id);
        });
    }

    @PostMapping("/batches/{id}/delete")
    String remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal user,
            RedirectAttributes flash) {
        if (!sure) {
            flash.addFlashAttribute("problem", "batch.delete.unsure");
            return "redirect:" + BATCHES + "/" + id(id);
        }
        return reading(() -> {
            batches.remove(user.getName(), id(id));
            return "redirect:" + BATCHES;
        });
    }

    static long id(String text) {
        return PathValues.id(text, "error.unknown.batch");
    }

    /// What is not there or belongs to somebody else is not found.
    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (BatchRefusedException e) {
            throw PageNotShownException.notFound("batch.refused." + e.reason().key(), "");
        }
    }

    private static void refreshWhile(boolean unfinished, HttpServletResponse response) {
        if (unfinished) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
    }
}

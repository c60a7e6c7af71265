package org.baoku.admin.page;

import java.security.Principal;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.ingest.editing.PageEditor;
import org.baoku.paper.ImportedAnchor;
import org.baoku.paper.SegmentedArticle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of the page editor that corrects the titles, the byline and the text of an imported article.
@Controller
final class ImportedArticleController {
    private final CorrectionFormSubmission submission;
    private final PageEditor editor;

    ImportedArticleController(CorrectionFormSubmission submission, PageEditor editor) {
        this.submission = submission;
        this.editor = editor;
    }

    @PostMapping("/admin/pages/{id}/articles/{article}/rewrite")
    String rewrite(
            @PathVariable long id,
            @PathVariable long article,
            CorrectionForm form,
            ImportedArticleForm parts,
            Principal user,
            RedirectAttributes flash) {
        String redirect = submission.submitImported(id, form, user, flash, page -> {
            List<SegmentedArticle> given = editor.importedArticles(id);
            ArchivedArticle corrected = page.articles().stream()
                    .filter(each -> each.id() == article && each.position() < given.size())
                    .findFirst()
                    .orElseThrow(() -> new InvalidFormException("editing.problem.article"));
            return parts.correction(ImportedAnchor.of(given.get(corrected.position())), corrected);
        });
        return submission.at(id, article, redirect);
    }
}

package org.baoku.admin.page;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.paper.ArticleAnchor;
import org.baoku.paper.LineAnchor;
import org.baoku.paper.PrintedText;

/// A page and its printed text, in which the lines and articles of a form are looked up.
record CorrectionTarget(ArchivedPage page, PrintedText text) {
    /// @throws InvalidFormException if the page has no such article
    ArticleAnchor article(long id) {
        return page.articles().stream()
                .filter(article -> article.id() == id)
                .findFirst()
                .map(ArchivedArticle::print)
                .map(text::anchor)
                .orElseThrow(() -> new InvalidFormException("editing.problem.article"));
    }

    /// The anchors of the lines that print something.
    ///
    /// @throws InvalidFormException if none does
    List<LineAnchor> lines(NavigableSet<Integer> numbers) {
        List<LineAnchor> anchors =
                numbers.stream().flatMap(number -> line(number).stream()).toList();
        if (anchors.isEmpty()) {
            throw new InvalidFormException("editing.problem.lines");
        }
        return anchors;
    }

    private Optional<LineAnchor> line(int number) {
        try {
            return Optional.of(text.anchor(number));
        } catch (IllegalArgumentException blank) {
            return Optional.empty();
        }
    }
}

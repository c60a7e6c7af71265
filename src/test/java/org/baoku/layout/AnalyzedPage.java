package org.baoku.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.LaidOutPage.LaidOutArticle;
import org.baoku.paper.LaidOutPage.LaidOutBlock;
import org.baoku.paper.LineNumbers;

/// The words of an analysed page, for tests.
record AnalyzedPage(LaidOutPage page) {
    static AnalyzedPage of(TypesetPage page) {
        return new AnalyzedPage(new LayoutAnalyzer().analyze(page.glyphs()));
    }

    List<LaidOutArticle> articles() {
        return page.articles();
    }

    String text(LineNumbers lines) {
        return lines.numbers().stream().map(n -> page.page().line(n).text()).collect(Collectors.joining("|"));
    }

    List<String> headlines() {
        return articles().stream().map(article -> text(article.headline())).toList();
    }

    List<String> labels() {
        return articles().stream().map(article -> text(article.label())).toList();
    }

    List<String> kickers() {
        return articles().stream().map(article -> text(article.kicker())).toList();
    }

    /// The body of each article, its paragraphs divided by a stroke.
    List<String> bodies() {
        return articles().stream()
                .map(article -> article.body().stream().map(this::text).collect(Collectors.joining("|")))
                .toList();
    }

    private String text(LaidOutBlock block) {
        return block.lines().stream().map(n -> page.page().line(n).text()).collect(Collectors.joining());
    }

    /// The furniture of the page, each line with its kind.
    List<String> furniture() {
        return page.furniture().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> page.page().line(each.getKey()).text() + " " + each.getValue())
                .toList();
    }
}

package org.baoku;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageStore;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Newspaper;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;

/// Stores pages of one article that names one official.
public record PrintedOfficials(PageStore store, PageRepository pages, NewspaperRepository newspapers) {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);

    /// Stores a page that names an official who holds an office.
    ///
    /// @return the official's id
    public long add(String name, String office) {
        String label = "P" + System.nanoTime();
        Article article = new Article(
                new SegmentedArticle(
                        new Titles(List.of(), List.of(), List.of("稿件一" + label), List.of()),
                        null,
                        null,
                        List.of(new Block.Paragraph(office + name + "出席。" + label)),
                        LineNumbers.of(List.of(2)),
                        LineNumbers.of(List.of(1)),
                        LineNumbers.NONE,
                        0.95,
                        List.of()),
                List.of(),
                Dateline.NONE,
                List.of(new NamedOfficial(name, office, List.of(office), List.of())));
        long page = store.store(
                        new PageOrigin(newspapers.add(new Newspaper("人物日报", "云山省云川市")), label + ".txt", DAY, null, DAY),
                        label.getBytes(StandardCharsets.UTF_8),
                        "UTF-8",
                        new Page(new IssueDay(DAY, List.of("因为")), List.of(article), List.of()))
                .pageId();
        return pages.requirePage(page)
                .articles()
                .getFirst()
                .appearances()
                .getFirst()
                .officialId();
    }
}

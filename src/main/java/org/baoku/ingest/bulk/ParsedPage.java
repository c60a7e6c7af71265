package org.baoku.ingest.bulk;

import java.util.List;
import java.util.stream.IntStream;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.paper.PageOrigin;

/// The articles that import files give for a page.
///
/// @param text the lines of the files
/// @param articles the parsed lines
record ParsedPage(PageOrigin origin, String text, List<ImportedArticle> articles) {
    /// Whether a page of the archive has exactly these articles.
    boolean matches(ArchivedPage archived) {
        return articles.size() == archived.articles().size()
                && IntStream.range(0, articles.size())
                        .allMatch(i -> articles.get(i)
                                .matches(archived.ref(), archived.articles().get(i)));
    }
}

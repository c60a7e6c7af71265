package org.baoku.ingest.bulk;

import java.util.HashMap;
import java.util.Map;
import org.baoku.archive.ArchiveProperties;
import org.baoku.archive.NewspaperRepository;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;

/// The newspapers of an import; adds those that the archive does not know.
final class ImportedNewspapers {
    private final NewspaperRepository newspapers;
    private final ArchiveProperties properties;
    private final @Nullable String homePlace;
    private final Map<String, Newspaper> byName = new HashMap<>();

    /// @param homePlace of newspapers for which neither the archive nor the lines give one; may be null
    ImportedNewspapers(NewspaperRepository newspapers, ArchiveProperties properties, @Nullable String homePlace) {
        this.newspapers = newspapers;
        this.properties = properties;
        this.homePlace = homePlace;
    }

    Newspaper of(ImportedArticle article) {
        return byName.computeIfAbsent(
                article.newspaper(),
                name -> newspapers
                        .named(name)
                        .orElseGet(() -> newspapers.add(new Newspaper(name, homePlace(article)))));
    }

    private String homePlace(ImportedArticle article) {
        if (article.homePlace() != null) {
            return article.homePlace();
        }
        if (homePlace != null) {
            return homePlace;
        }
        return article.newspaper().equals(properties.newspaper().name())
                ? properties.newspaper().homePlace()
                : "";
    }
}

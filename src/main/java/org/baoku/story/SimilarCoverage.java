package org.baoku.story;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baoku.archive.similarity.VersionRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.result.SimilarArticle;
import org.springframework.stereotype.Component;

/// Finds what else was written on the subject of an article. Of the versions of one text only the best is
/// listed, and none of the article itself.
@Component
public final class SimilarCoverage {
    /// How many similar articles can be listed.
    public static final int MAX_SIMILAR = 50;

    /// An article that shares less is on another subject.
    private static final double MIN_SIMILARITY = 0.12;

    private final ArticleIndex index;
    private final VersionRepository versions;

    SimilarCoverage(ArticleIndex index, VersionRepository versions) {
        this.index = index;
        this.versions = versions;
    }

    /// The similar articles, the most similar first.
    ///
    /// @param limit at most [#MAX_SIMILAR]
    public List<SimilarArticle> find(long article, int limit) {
        List<SimilarArticle> found = index.similar(article, MAX_SIMILAR).stream()
                .filter(similar -> similar.similarity() >= MIN_SIMILARITY)
                .toList();
        Map<Long, Long> clusters = versions.clusters(Stream.concat(
                        Stream.of(article),
                        found.stream().map(similar -> similar.hit().id()))
                .toList());
        Set<Long> listed = new HashSet<>();
        listed.add(clusters.getOrDefault(article, article));
        return found.stream()
                .filter(similar -> listed.add(
                        clusters.getOrDefault(similar.hit().id(), similar.hit().id())))
                .limit(limit)
                .toList();
    }
}

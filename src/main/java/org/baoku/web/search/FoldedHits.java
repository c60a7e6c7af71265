package org.baoku.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.similarity.VersionRepository;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists hits that are versions of one text as one hit, with the others under it.
@Component
final class FoldedHits {
    private final VersionRepository versions;

    FoldedHits(VersionRepository versions) {
        this.versions = versions;
    }

    /// The hits of one page of a result, folded unless the search says otherwise.
    List<HitView> of(List<HitView> hits, SearchQuery query) {
        if (Boolean.FALSE.equals(query.fold())) {
            return hits;
        }
        Map<Long, Long> clusters =
                versions.clusters(hits.stream().map(HitView::id).toList());
        Map<Long, List<HitView>> groups = new LinkedHashMap<>();
        for (HitView hit : hits) {
            // a cluster is named after one of its articles, so its id is no other article's
            groups.computeIfAbsent(clusters.getOrDefault(hit.id(), hit.id()), _ -> new ArrayList<>())
                    .add(hit);
        }
        return groups.values().stream()
                .map(group -> group.size() == 1
                        ? group.getFirst()
                        : group.getFirst().withAlike(group.subList(1, group.size())))
                .toList();
    }

    /// The same hits folded the other way; null where that changes nothing.
    static @Nullable String switchUrl(List<HitView> folded, SearchQuery query) {
        if (Boolean.FALSE.equals(query.fold())) {
            return SiteUrls.search(query.withFold(null).withStart(query.start()));
        }
        return folded.stream().allMatch(hit -> hit.alike().isEmpty())
                ? null
                : SiteUrls.search(query.withFold(false).withStart(query.start()));
    }
}

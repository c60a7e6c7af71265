package org.baoku.web.clipping;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.baoku.archive.clipping.Clipping;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.archive.clipping.FolderShare;
import org.baoku.archive.clipping.KeptArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RedirectRepository;
import org.baoku.clipping.ClippingFolders;
import org.baoku.clipping.DocumentFont;
import org.baoku.clipping.KeptState;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.baoku.web.clipping.FolderView.TagCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the page of a folder, with each clipping compared with its article.
@Component
final class FolderViewBuilder {
    private static final int PAGE_SIZE = 50;

    private final ClippingFolders folders;
    private final PageRepository pages;
    private final RedirectRepository redirects;
    private final DocumentFont font;

    FolderViewBuilder(ClippingFolders folders, PageRepository pages, RedirectRepository redirects, DocumentFont font) {
        this.folders = folders;
        this.pages = pages;
        this.redirects = redirects;
        this.font = font;
    }

    /// @param url the page of the folder
    /// @param tag only the clippings with this tag; null for all
    /// @param start the number of clippings to skip
    FolderView build(
            ClippingFolder folder,
            String url,
            @Nullable String tag,
            int start,
            List<FolderShare> shares,
            boolean exported) {
        List<Clipping> all = folders.clippings(folder);
        List<Clipping> chosen = tag == null
                ? all
                : all.stream().filter(clipping -> clipping.tags().contains(tag)).toList();
        int from = Math.min(start, chosen.size());
        int to = Math.min(chosen.size(), from + PAGE_SIZE);
        List<ClippingView> views = new ArrayList<>();
        for (Clipping clipping : chosen.subList(from, to)) {
            views.add(ClippingView.of(
                    clipping,
                    state(clipping),
                    clipping.tags().stream()
                            .map(each -> new Link(each, url(url, each, 0)))
                            .toList(),
                    clipping.id() == all.getFirst().id(),
                    clipping.id() == all.getLast().id()));
        }
        return new FolderView(
                folder,
                views,
                tags(all, url, tag),
                tag,
                from == 0 ? null : url(url, tag, Math.max(0, from - PAGE_SIZE)),
                to == chosen.size() ? null : url(url, tag, to),
                shares,
                exported && !all.isEmpty() ? exports(folder.id()) : List.of(),
                font.isPresent());
    }

    /// What became of the article of a clipping.
    KeptState state(Clipping clipping) {
        return pages.article(clipping.article())
                .map(article -> KeptState.of(clipping.kept(), KeptArticle.of(article)))
                .orElseGet(() -> KeptState.gone(redirects
                        .find(clipping.article())
                        .map(RedirectRepository.Moved::article)
                        .orElse(null)));
    }

    private List<Link> exports(long folder) {
        return Stream.of("docx", "pdf", "csv", "ris")
                .filter(format -> !format.equals("pdf") || font.isPresent())
                .map(format -> new Link(format.toUpperCase(Locale.ROOT), SiteUrls.folder(folder) + "/export." + format))
                .toList();
    }

    private static List<TagCount> tags(List<Clipping> clippings, String url, @Nullable String chosen) {
        Map<String, Long> counts = new LinkedHashMap<>();
        clippings.forEach(clipping -> clipping.tags().forEach(tag -> counts.merge(tag, 1L, Long::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(count -> new TagCount(
                        count.getKey(),
                        count.getValue(),
                        url(url, count.getKey().equals(chosen) ? null : count.getKey(), 0),
                        count.getKey().equals(chosen)))
                .toList();
    }

    private static String url(String url, @Nullable String tag, int start) {
        List<String> parameters = new ArrayList<>();
        if (tag != null) {
            parameters.add("tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8));
        }
        if (start > 0) {
            parameters.add("start=" + start);
        }
        return parameters.isEmpty() ? url : url + "?" + String.join("&", parameters);
    }
}

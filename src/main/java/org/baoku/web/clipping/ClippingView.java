package org.baoku.web.clipping;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.clipping.Clipping;
import org.baoku.archive.clipping.KeptArticle;
import org.baoku.clipping.KeptState;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// A clipping on the page of its folder.
///
/// @param url the article now; null where it is gone without a successor
/// @param day the day of the issue; null where it was unknown
/// @param pictureUrl the article's piece of its page; null where it is not shown
/// @param tags each with the folder's clippings of that tag
/// @param tagText the tags as the user types them
/// @param first whether it is the first of its folder
/// @param last whether it is the last of its folder
record ClippingView(
        long id,
        @Nullable String url,
        String title,
        String newspaper,
        @Nullable LocalDate day,
        String page,
        String byline,
        String note,
        List<Link> tags,
        String tagText,
        boolean picture,
        @Nullable String pictureUrl,
        List<String> paragraphs,
        KeptState state,
        boolean first,
        boolean last) {
    static ClippingView of(Clipping clipping, KeptState state, List<Link> tags, boolean first, boolean last) {
        KeptArticle kept = clipping.kept();
        boolean gone = state.kind() == KeptState.Kind.GONE;
        @Nullable Long article = gone ? state.successor() : Long.valueOf(clipping.article());
        return new ClippingView(
                clipping.id(),
                article == null ? null : SiteUrls.article(article),
                title(clipping),
                kept.newspaper(),
                kept.day(),
                kept.page(),
                String.join("、", kept.byline()),
                clipping.note(),
                tags,
                String.join(" ", clipping.tags()),
                clipping.picture(),
                clipping.picture() && !gone ? SiteUrls.article(clipping.article()) + "/clipping.png" : null,
                kept.paragraphs(),
                state,
                first,
                last);
    }

    /// The headline of a clipping or its substitute.
    static String title(Clipping clipping) {
        String title = clipping.kept().title();
        return title.isBlank() ? "№ " + clipping.article() : title;
    }
}

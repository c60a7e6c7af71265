package org.baoku.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// A hit of a search as the API returns it.
@Schema(description = "An article found.")
record HitResponse(
        @Schema(description = "The article's id.") long id,

        @Schema(description = "The URL of the article on this site.")
        String url,

        @Schema(description = "The kicker (引题); empty if there is none.")
        String kicker,

        @Schema(description = "The headline (主题); empty if the page prints none.")
        String headline,

        @Schema(description = "The subheadline (副题); empty if there is none.")
        String subheadline,

        @Schema(description = "The day of the issue; null while it is unknown.") @Nullable
        LocalDate date,

        @Schema(description = "The newspaper's name.") String newspaper,

        @Schema(description = "The page's label (A01); null if none is known.") @Nullable
        String page,

        @Schema(description = "The source named in the dateline; null if there is none.") @Nullable
        String source,

        @Schema(description = "The names of the reporters credited.")
        List<String> reporters,

        @Schema(description = "The names of the officials named.")
        List<String> officials,

        @Schema(description = "The headline as fragments, with the matches marked.")
        List<TextFragment> markedHeadline,

        @Schema(description = "Snippets of the body as fragments, with the matches marked.")
        List<List<TextFragment>> snippets,

        @Schema(description = "The words of the query that the article lacks; empty for a full match.")
        List<String> missing,

        @Schema(
                description = "With fold=true the ids of the following hits that are versions of the same text and"
                        + " are not listed themselves.")
        List<Long> alike) {
    /// @param missing the words of the query that the article lacks
    /// @param alike the ids of the hits that are left out for this one
    static HitResponse of(Hit hit, List<String> missing, List<Long> alike) {
        return new HitResponse(
                hit.id(),
                SiteUrls.article(hit.id()),
                hit.kicker(),
                TextFragment.join(hit.headline()),
                hit.subheadline(),
                hit.date(),
                hit.newspaper(),
                hit.label(),
                hit.source(),
                hit.reporters().stream().map(IndexedPerson::name).toList(),
                hit.officials().stream().map(IndexedPerson::name).toList(),
                hit.headline(),
                hit.snippets(),
                missing,
                alike);
    }
}

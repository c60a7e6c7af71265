package org.baoku.web.search;

import java.util.List;
import java.util.Locale;
import org.baoku.index.Offer;
import org.baoku.index.SearchQuery;
import org.baoku.site.SiteUrls;

/// Another search that may be what the reader wants.
///
/// @param name the kind of the offer in message keys
/// @param part the part of the query that it concerns, as typed
/// @param text the query that is offered
/// @param total the number of articles that match it in full
record OfferLink(String name, String part, String text, long total, String url) {
    static List<OfferLink> list(SearchQuery query, List<Offer> offers) {
        return offers.stream()
                .map(offer -> new OfferLink(
                        offer.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        offer.part(),
                        offer.query(),
                        offer.total(),
                        SiteUrls.search(query.withText(offer.query()))))
                .toList();
    }
}

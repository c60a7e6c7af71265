package org.baoku.web.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Offer;
import org.baoku.site.SiteUrls;

/// Another search that may be what the reader wants.
///
/// @param name the kind of the offer in message keys
/// @param part the part of the query that it concerns, as typed
/// @param text the query that is offered
/// @param total the number of articles that match it in full
record OfferLink(String name, String part, String text, long total, String url) {
    /// What stood between the words, left over where one was taken away.
    private static final Pattern PUNCTUATION_AT_ENDS = Pattern.compile("^[\\s，、,；;]+|[\\s，、,；;]+$");

    /// The offers in their order, each query once.
    static List<OfferLink> list(SearchQuery query, List<Offer> offers) {
        Set<String> offered = new HashSet<>();
        return offers.stream()
                .map(offer -> of(query, offer))
                // what remains of two words without one is the other one alone
                .filter(offer -> offered.add(offer.text()))
                .toList();
    }

    private static OfferLink of(SearchQuery query, Offer offer) {
        String text = PUNCTUATION_AT_ENDS.matcher(offer.query()).replaceAll("");
        return new OfferLink(
                offer.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                offer.part(),
                text,
                offer.total(),
                SiteUrls.search(query.withText(text)));
    }
}

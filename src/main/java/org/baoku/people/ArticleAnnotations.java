package org.baoku.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/// An article while its people and days are being named.
///
/// @param day the day that its lead-in, its sign-off or its first sentence gives, as printed
record ArticleAnnotations(
        SegmentedArticle print,
        List<Byline> byline,
        @Nullable String source,
        @Nullable String place,
        @Nullable WrittenDate day,
        List<NamedOfficial> officials) {

    /// What lead-in, sign-off and first sentence of an article say; its officials come later.
    static ArticleAnnotations of(SegmentedArticle print, LeadInParser leads, CreditParser credits) {
        LeadInParser.Lead lead = print.lead() == null ? LeadInParser.Lead.NONE : leads.read(print.lead());
        LeadInParser.Lead signoff = print.signoff() == null ? LeadInParser.Lead.NONE : leads.read(print.signoff());
        List<Byline> byline = new ArrayList<>(credits.read(lead.credit()));
        credits.read(signoff.credit()).stream()
                .filter(signed -> !byline.contains(signed))
                .forEach(byline::add);
        LeadInParser.Lead named = lead.source() != null ? lead : signoff;
        WrittenDate day = named.day() != null
                ? named.day()
                : NewsDateFinder.in(print.blocks()).orElse(null);
        return new ArticleAnnotations(print, byline, named.source(), named.place(), day, List.of());
    }

    ArticleAnnotations withOfficials(List<NamedOfficial> named) {
        return new ArticleAnnotations(print, byline, source, place, day, named);
    }

    /// The dateline, once the issue's day is known: without it a day without a year stays open.
    Dateline dateline(@Nullable LocalDate issueDay) {
        Optional<LocalDate> date = day == null || issueDay == null ? Optional.empty() : day.notAfter(issueDay);
        return new Dateline(source, place, date.orElse(null));
    }
}

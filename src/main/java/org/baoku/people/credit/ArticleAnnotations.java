package org.baoku.people.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.paper.Appointment;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/// An article with the annotations found so far.
///
/// @param source of the lead-in or sign-off; null where none is printed
/// @param place of the lead-in or sign-off; null where none is printed
/// @param writtenDate the date of the lead-in, sign-off or first sentence, as printed; null where none is
public record ArticleAnnotations(
        SegmentedArticle segmented,
        List<Byline> byline,
        @Nullable String source,
        @Nullable String place,
        @Nullable WrittenDate writtenDate,
        List<NamedOfficial> officials,
        List<Appointment> appointments) {

    /// The annotations from an article's lead-in, sign-off and first sentence, without officials yet.
    public static ArticleAnnotations of(SegmentedArticle segmented, LeadInParser leadIns, CreditParser credits) {
        LeadInParser.LeadIn leadIn = leadIns.parse(segmented.lead());
        LeadInParser.LeadIn signoff = leadIns.parse(segmented.signoff());
        List<Byline> byline = new ArrayList<>(credits.parse(leadIn.credit()));
        credits.parse(signoff.credit()).stream()
                .filter(signed -> !byline.contains(signed))
                .forEach(byline::add);
        LeadInParser.LeadIn withSource = leadIn.source() != null ? leadIn : signoff;
        WrittenDate date = withSource.date() != null
                ? withSource.date()
                : NewsDateFinder.find(segmented.blocks()).orElse(null);
        return new ArticleAnnotations(
                segmented, byline, withSource.source(), withSource.place(), date, List.of(), List.of());
    }

    public ArticleAnnotations withOfficials(List<NamedOfficial> found) {
        return new ArticleAnnotations(segmented, byline, source, place, writtenDate, found, appointments);
    }

    public ArticleAnnotations withAppointments(List<Appointment> found) {
        return new ArticleAnnotations(segmented, byline, source, place, writtenDate, officials, found);
    }

    /// The dateline with its date completed from the issue's date; without a date where the issue's date is
    /// unknown.
    ///
    /// @param issueDate null where it is unknown
    public Dateline dateline(@Nullable LocalDate issueDate) {
        Optional<LocalDate> date =
                writtenDate == null || issueDate == null ? Optional.empty() : writtenDate.notAfter(issueDate);
        return new Dateline(source, place, date.orElse(null));
    }
}

package org.baoku.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.NamedOfficial;
import org.baoku.people.DatedFacts.Tenure;

/// Officials whom the page names with an office: the page is from their time in it.
final class TenureHint implements DateHint {
    /// Papers name somebody by an office for some days after it ended, and the authority rows are not exact.
    private static final int GRACE_DAYS = 20;

    private final List<Tenure> tenures;

    TenureHint(List<Tenure> tenures) {
        this.tenures = List.copyOf(tenures);
    }

    @Override
    public List<DateBounds> read(DatingContext page) {
        List<DateBounds> bounds = new ArrayList<>();
        for (ArticleAnnotations article : page.articles()) {
            for (NamedOfficial official : article.officials()) {
                if (official.office() != null) {
                    List<String> offices = OfficeNormalizer.of(
                            official.office(), page.newspaper().homePlace());
                    tenures.stream()
                            .filter(tenure -> tenure.name().equals(official.name()))
                            .filter(tenure ->
                                    offices.stream().anyMatch(office -> OfficeNormalizer.same(office, tenure.office())))
                            .map(TenureHint::bounds)
                            .filter(known -> !bounds.contains(known))
                            .forEach(bounds::add);
                }
            }
        }
        return bounds;
    }

    private static DateBounds bounds(Tenure tenure) {
        boolean open = tenure.to().equals(DateBounds.DUSK);
        LocalDate to = open ? tenure.to() : tenure.to().plusDays(GRACE_DAYS);
        String since = tenure.from().getYear() + "年" + tenure.from().getMonthValue() + "月";
        String until =
                open ? "起" : "至" + tenure.to().getYear() + "年" + tenure.to().getMonthValue() + "月";
        return new DateBounds(
                tenure.from().minusDays(GRACE_DAYS),
                to,
                tenure.name() + "以" + tenure.office() + "的身份出现，其任期自" + since + until + "。");
    }
}

package org.baoku.people.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Tenure;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.office.OfficeNormalizer;

/// Evidence from officials whom the page names with an office of which the tenure is known.
final class TenureHint implements DateHint {
    private final List<Tenure> tenures;

    TenureHint(List<Tenure> tenures) {
        this.tenures = List.copyOf(tenures);
    }

    @Override
    public List<DateBounds> bounds(DatingContext page) {
        List<DateBounds> bounds = new ArrayList<>();
        for (ArticleAnnotations article : page.articles()) {
            for (NamedOfficial official : article.officials()) {
                if (official.office() != null) {
                    List<String> offices = OfficeNormalizer.normalize(
                            official.office(), page.newspaper().homePlace());
                    tenures.stream()
                            .filter(tenure -> tenure.name().equals(official.name()))
                            .filter(tenure -> offices.stream()
                                    .anyMatch(office -> OfficeNormalizer.isSameOffice(office, tenure.office())))
                            .map(TenureHint::bounds)
                            .filter(known -> !bounds.contains(known))
                            .forEach(bounds::add);
                }
            }
        }
        return bounds;
    }

    private static DateBounds bounds(Tenure tenure) {
        int grace = DateWeight.TENURE_GRACE_DAYS.days();
        LocalDate from = tenure.from() == null ? DateBounds.EARLIEST : tenure.from();
        LocalDate to = tenure.to();
        String until = to == null ? "起" : "至" + yearAndMonth(to);
        return new DateBounds(
                from.minusDays(grace),
                to == null ? DateBounds.LATEST : to.plusDays(grace),
                tenure.name() + "以" + tenure.office() + "的身份出现，其任期自" + yearAndMonth(from) + until + "。");
    }

    private static String yearAndMonth(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月";
    }
}

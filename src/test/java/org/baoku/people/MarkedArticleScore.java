package org.baoku.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baoku.paper.Appointment;
import org.baoku.paper.NamedOfficial;
import org.baoku.people.MarkedArticle.Mark;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.dating.DatedFacts;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.official.OfficialExtractor;

/// How much of what a reader marked the program finds. What is doubtful counts neither as found nor as extra.
final class MarkedArticleScore {
    private final OfficialExtractor extractor =
            new OfficialExtractor(new NameLexicon(), DatedFacts.load().tenures());
    private final Count officials = new Count();
    private final Count appointments = new Count();

    /// Each fault in a line, for reading.
    private final List<String> faults = new ArrayList<>();

    /// Numbers of records.
    static final class Count {
        private int marked;
        private int found;
        private int right;
        private int exact;

        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / marked;
        }

        /// The share of the marked ones that are found with the office as printed.
        double exact() {
            return (double) exact / marked;
        }

        double f1() {
            return 2.0 * right / (found + marked);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d marked: precision %.3f, recall %.3f, F1 %.3f, office exact %.3f",
                    marked,
                    precision(),
                    recall(),
                    f1(),
                    exact());
        }
    }

    Count officials() {
        return officials;
    }

    Count appointments() {
        return appointments;
    }

    List<String> faults() {
        return faults;
    }

    void add(MarkedArticle article) {
        ArticleAnnotations found = extractor
                .annotate(List.of(
                        new ArticleAnnotations(article.segmented(), List.of(), null, null, null, List.of(), List.of())))
                .getFirst();
        List<Mark> markedOfficials = article.officials();
        if (markedOfficials != null) {
            addOfficials(article.number(), markedOfficials, found.officials());
        }
        List<Mark> markedAppointments = article.appointments();
        if (markedAppointments != null) {
            addAppointments(article.number(), markedAppointments, found.appointments());
        }
    }

    private void addOfficials(int number, List<Mark> marks, List<NamedOfficial> found) {
        for (Mark mark : marks) {
            if (mark.doubtful()) {
                continue;
            }
            officials.marked++;
            List<NamedOfficial> same = found.stream()
                    .filter(each -> each.name().equals(mark.name()))
                    .toList();
            boolean exact = same.stream().anyMatch(each -> Objects.equals(each.office(), mark.office()));
            officials.exact += exact ? 1 : 0;
            if (!exact) {
                faults.add(number + " official " + mark.name() + "=" + mark.office() + " is "
                        + (same.isEmpty() ? "missing" : same.getFirst().office()));
            }
        }
        for (NamedOfficial each : found) {
            boolean doubtful = marks.stream()
                    .anyMatch(mark -> mark.doubtful() && mark.name().equals(each.name()));
            boolean right = marks.stream()
                    .anyMatch(mark -> !mark.doubtful() && mark.name().equals(each.name()));
            officials.found += right || !doubtful ? 1 : 0;
            officials.right += right ? 1 : 0;
            if (!right && !doubtful) {
                faults.add(number + " official " + each.name() + "=" + each.office() + " is not marked");
            }
        }
    }

    private void addAppointments(int number, List<Mark> marks, List<Appointment> found) {
        for (Mark mark : marks) {
            if (mark.doubtful()) {
                continue;
            }
            appointments.marked++;
            boolean right = found.stream().anyMatch(each -> isSame(mark, each));
            appointments.right += right ? 1 : 0;
            appointments.exact += right ? 1 : 0;
            if (!right) {
                faults.add(number + " appointment " + mark.kind() + " " + mark.name() + "=" + mark.office()
                        + " is missing");
            }
        }
        for (Appointment each : found) {
            boolean right = marks.stream().anyMatch(mark -> !mark.doubtful() && isSame(mark, each));
            boolean doubtful = marks.stream().anyMatch(mark -> mark.doubtful() && isSame(mark, each));
            appointments.found += right || !doubtful ? 1 : 0;
            if (!right && !doubtful) {
                faults.add(number + " appointment " + each.kind().word() + " " + each.name() + "=" + each.office()
                        + " is not marked: " + each.evidence());
            }
        }
    }

    private static boolean isSame(Mark mark, Appointment found) {
        return mark.name().equals(found.name())
                && found.office().equals(mark.office())
                && mark.kind().equals(found.kind().word());
    }
}

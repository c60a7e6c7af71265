package org.baoku.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.junit.jupiter.api.Test;

class CareerStepTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @Test
    void articlesThatTellTheSameChangeSoonAfterAreOneStep() {
        List<CareerStep> steps = CareerStep.of(
                List.of(
                        told(5, Kind.ELECTED, "江城市市长", DAY.plusYears(5)),
                        told(4, Kind.FORMER, "江城市副市长", DAY),
                        told(3, Kind.REMOVED, "江城市市长", DAY.plusDays(61)),
                        told(2, Kind.ELECTED, "江城市市长", DAY.plusDays(60)),
                        told(1, Kind.ELECTED, "江城市市长", DAY)),
                true);

        assertThat(steps).extracting(step -> step.told().article()).containsExactly(5L, 3L, 1L);
        assertThat(steps.getLast().also()).hasSize(1);
        assertThat(steps.getFirst().also()).isEmpty();
    }

    @Test
    void anOfficeThatIsSaidToBeHeldIsOneStepHoweverOftenItIsSaid() {
        List<CareerStep> steps = CareerStep.of(
                List.of(
                        told(4, Kind.FORMER, "江城市前市长", DAY.plusYears(3)),
                        told(3, Kind.CURRENT, "江城市市长", DAY.plusYears(1)),
                        told(2, Kind.ELECTED, "江城市市长", DAY),
                        told(1, Kind.FORMER, "江城市市长", DAY)),
                false);

        assertThat(steps).extracting(step -> step.told().article()).containsExactly(3L, 1L);
        assertThat(steps.getLast().also()).hasSize(1);
    }

    private static ListedAppointment told(long article, Kind kind, String office, LocalDate day) {
        return new ListedAppointment(
                article,
                0,
                new Appointment("王小河", office, kind, "王小河当选。", null),
                day,
                7L,
                List.of(),
                List.of(),
                "换届",
                "江城晚报",
                day);
    }
}

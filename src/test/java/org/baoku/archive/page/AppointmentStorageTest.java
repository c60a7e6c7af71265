package org.baoku.archive.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baoku.archive.TestArchive;
import org.baoku.archive.person.AppointmentFilter;
import org.baoku.archive.person.AppointmentRepository;
import org.baoku.archive.person.AppointmentRepository.AppointmentList;
import org.baoku.archive.person.AppointmentRepository.ValueCount;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.archive.person.OfficialCorrection.Merge;
import org.baoku.archive.person.OfficialCorrection.NoOfficial;
import org.baoku.archive.person.OfficialCorrection.Split;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.PartialDate;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Appointments are stored with their article, on both ways into the archive, and are listed and filtered.
class AppointmentStorageTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final Appointment MAYOR =
            new Appointment("何山青", "海城市市长", Kind.ELECTED, "何山青当选海城市市长。", PartialDate.of(DAY.minusDays(1)));
    private static final Appointment CHIEF =
            new Appointment("林一舟", "青溪县教育局局长", Kind.APPOINTED, "任命林一舟为青溪县教育局局长。", null);
    private static final Appointment EARLIER = new Appointment(
            "何山青",
            "海城市副市长",
            Kind.APPOINTED,
            "2003年4月至2007年任海城市副市长。",
            PartialDate.parse("2003-04"),
            PartialDate.parse("2007"));
    private static final Appointment GONE = new Appointment("何山青", "海城市教育局局长", Kind.REMOVED, "免去何山青的海城市教育局局长职务。", null);

    private final TestArchive archive = new TestArchive();
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(archive.database));
    private final BulkPageStore bulk = new BulkPageStore(
            archive.jdbc,
            transactions,
            new ImportedPageLookup(archive.jdbc),
            archive.store,
            archive.newspapers,
            TestArchive::byOffice);
    private final AppointmentRepository appointments = new AppointmentRepository(archive.jdbc, TestArchive::byOffice);

    @Test
    void bothWaysInStoreTheSame() {
        long stored = store("A01", DAY, article("换届", List.of(), MAYOR, CHIEF, EARLIER));
        long imported = importPage("A02", article("换届", List.of(), MAYOR, CHIEF, EARLIER));

        assertThat(article(stored).appointments()).containsExactly(MAYOR, CHIEF, EARLIER);
        assertThat(article(imported).appointments()).containsExactly(MAYOR, CHIEF, EARLIER);
        assertThat(article(stored).article().byline())
                .containsExactly(new Byline("林小舟", "记者", "海城报"), new Byline("林小舟", "记者"));
        assertThat(article(imported).article().byline())
                .isEqualTo(article(stored).article().byline());
    }

    @Test
    void aNewReadingReplacesThemAndAnOldVersionBringsThemBack() {
        long page = store("A01", DAY, article("换届", List.of(), MAYOR, EARLIER));
        archive.store.store(
                origin("A01", DAY),
                "other".getBytes(StandardCharsets.UTF_8),
                "UTF-8",
                page(DAY, article("换届", List.of(), CHIEF)));
        assertThat(article(page).appointments()).containsExactly(CHIEF);

        archive.restorer.restore(
                page, archive.versions.history(page, 0, 9).getLast().id(), "editor");

        assertThat(article(page).appointments()).containsExactly(MAYOR, EARLIER);
        assertThat(article(page).article().byline()).extracting(Byline::medium).containsExactly("海城报", null);
    }

    @Test
    void anAppointmentIsLinkedToTheOfficialOfTheSameNameAndOffice() {
        long page = store("A01", DAY, article("会议", List.of("何山青"), MAYOR));
        long official = officialOn(page);
        store("A02", DAY, article("任免", List.of(), GONE, CHIEF));
        store("A03", DAY, article("任免", List.of(), MAYOR));

        assertThat(list(AppointmentFilter.ALL))
                .extracting(ListedAppointment::official)
                .containsExactly(null, null, official, official);
        assertThat(appointments.career(official))
                .extracting(ListedAppointment::appointment)
                .containsExactly(MAYOR, MAYOR);
    }

    @Test
    void anOfficialWhoCameAfterTheNoticeIsFoundByNameAndOffice() {
        store("A01", DAY, article("任免", List.of(), MAYOR, GONE));
        long official = officialOn(store("A02", DAY, article("会议", List.of("何山青"))));

        assertThat(appointments.career(official))
                .extracting(ListedAppointment::appointment)
                .containsExactly(MAYOR);
    }

    @Test
    void correctionsOfPersonsHoldForAppointments() {
        long page = store("A01", DAY, article("会议", List.of("何山青"), MAYOR));
        long official = officialOn(page);
        long other = officialOn(store("A02", DAY, article("会议", List.of("何小山"))));

        archive.officialCorrections.add(new Merge(official, other), "editor", "");
        assertThat(appointments.career(other)).hasSize(1);

        archive.officialCorrections.add(
                new Split(official, List.of(article(page).id())), "editor", "");
        long third = officialOn(page);
        assertThat(third).isNotIn(official, other);
        assertThat(appointments.career(third)).hasSize(1);
        assertThat(appointments.career(other)).isEmpty();

        archive.officialCorrections.add(new NoOfficial(third), "editor", "");
        assertThat(list(AppointmentFilter.ALL))
                .extracting(ListedAppointment::official)
                .containsOnlyNulls();
    }

    @Test
    void theListIsFilteredAndReadInParts() {
        store("A01", DAY, article("换届", List.of(), MAYOR, CHIEF, GONE));
        store("A01", DAY.plusDays(1), article("任免", List.of(), CHIEF));
        store("A09", null, article("日期不明", List.of(), CHIEF));

        assertThat(list(AppointmentFilter.ALL))
                .extracting(ListedAppointment::day)
                .containsExactly(DAY.plusDays(1), DAY, DAY, DAY.minusDays(1), null);
        assertThat(list(AppointmentFilter.ALL.withName("何"))).hasSize(2);
        assertThat(list(AppointmentFilter.ALL.withName("%"))).isEmpty();
        assertThat(list(AppointmentFilter.ALL.withPlace("海城"))).hasSize(2);
        assertThat(list(AppointmentFilter.ALL.withPlace("青溪县"))).hasSize(3);
        assertThat(list(AppointmentFilter.ALL.withOrgan("教育局"))).hasSize(4);
        assertThat(list(AppointmentFilter.ALL.withKinds(Set.of(Kind.REMOVED)))).hasSize(1);
        assertThat(list(AppointmentFilter.ALL.withKinds(Set.of(Kind.REMOVED, Kind.ELECTED))))
                .hasSize(2);
        assertThat(list(AppointmentFilter.ALL.withDays(DAY, DAY))).hasSize(2);
        assertThat(list(AppointmentFilter.ALL.withDays(null, DAY))).hasSize(3);

        List<ListedAppointment> all = list(AppointmentFilter.ALL);
        AppointmentList part = appointments.list(AppointmentFilter.ALL, null, 2);
        assertThat(part.appointments()).isEqualTo(all.subList(0, 2));
        AppointmentList second = appointments.list(AppointmentFilter.ALL, part.next(), 2);
        assertThat(second.appointments()).isEqualTo(all.subList(2, 4));
        AppointmentList last = appointments.list(AppointmentFilter.ALL, second.next(), 2);
        assertThat(last.appointments()).isEqualTo(all.subList(4, 5));
        assertThat(last.next()).isNull();
    }

    @Test
    void valuesAreCounted() {
        store("A01", DAY, article("换届", List.of(), MAYOR, CHIEF, GONE));

        var counts = appointments.counts(AppointmentFilter.ALL.withOrgan("教育局"));

        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.kinds()).containsEntry(Kind.APPOINTED, 1L).containsEntry(Kind.REMOVED, 1L);
        assertThat(counts.places()).containsExactlyInAnyOrder(new ValueCount("青溪县", 1), new ValueCount("海城市", 1));
        assertThat(counts.organs()).containsExactly(new ValueCount("教育局", 2));
    }

    private List<ListedAppointment> list(AppointmentFilter filter) {
        return appointments.list(filter, null, 100).appointments();
    }

    private long officialOn(long page) {
        return article(page).appearances().getFirst().officialId();
    }

    private ArchivedArticle article(long page) {
        return archive.pages.requirePage(page).articles().getFirst();
    }

    private long store(String label, @Nullable LocalDate day, Article... articles) {
        return archive.store
                .store(origin(label, day), (label + day).getBytes(StandardCharsets.UTF_8), "UTF-8", page(day, articles))
                .pageId();
    }

    private long importPage(String label, Article... articles) {
        return bulk.store(List.of(new ImportedPage(
                        origin(label, DAY), "{\"label\": \"" + label + "\"}", page(DAY, articles), null)))
                .getFirst()
                .pageId();
    }

    private PageOrigin origin(String label, @Nullable LocalDate day) {
        return new PageOrigin(archive.newspapers.first(), label + day + ".txt", day, label, DAY.plusDays(9));
    }

    private static Page page(@Nullable LocalDate day, Article... articles) {
        return new Page(new IssueDay(day, List.of("因为")), List.of(articles), List.of());
    }

    private static Article article(String headline, List<String> mayors, Appointment... told) {
        SegmentedArticle print = new SegmentedArticle(
                new Titles(List.of(), List.of(), List.of(headline), List.of()),
                null,
                null,
                List.of(new Block.Paragraph(headline + "的消息昨日发布。")),
                LineNumbers.of(List.of(2)),
                LineNumbers.of(List.of(1)),
                LineNumbers.NONE,
                0.75,
                List.of());
        return new Article(
                print,
                List.of(new Byline("林小舟", "记者", "海城报"), new Byline("林小舟", "记者")),
                Dateline.NONE,
                mayors.stream()
                        .map(name -> new NamedOfficial(name, "市长", List.of("海城市市长"), List.of()))
                        .toList(),
                List.of(told));
    }
}

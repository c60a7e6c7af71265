package org.baoku.admin.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.PrintedOfficials;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageStore;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.ingest.editing.RareOfficeFinder;
import org.baoku.ingest.editing.SamePersonFinder;
import org.baoku.ingest.editing.SuspectNameFinder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Editors decide about persons on the desk, one card at a time and in bulk.
class PersonDeskTest extends EditableArchive {
    @Autowired
    private List<PersonKind> kinds;

    @Autowired
    private SuspectNameFinder suspects;

    @Autowired
    private RareOfficeFinder rareOffices;

    @Autowired
    private RevisionLog revisions;

    @Autowired
    private PageStore store;

    @Autowired
    private PageRepository pages;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private OfficialRepository officials;

    @Autowired
    private SamePersonFinder same;

    @Autowired
    private DataSource database;

    @Test
    void aPairIsMergedWithAHistoryInWordsAndTheMergeIsUndone() {
        long family = official("帕西洛", "沙洲国总统");
        official("帕西洛", "沙洲国总统");
        long full = official("伊万·帕西洛", "沙洲国总统");
        HttpVisitor editor = editor();

        assertThat(editor.page("/admin/persons?fresh=true"))
                .contains("帕西洛", "伊万·帕西洛", "merge " + family + "-" + full, "沙洲国总统", "稿件一");
        editor.post("/admin/persons/officials/desk", "/admin/persons", "act", "merge " + family + "-" + full);

        assertThat(officials.find(full)).map(PersonSummary::id).contains(family);
        assertThat(editor.page("/admin/persons"))
                .contains("将伊万·帕西洛（1 篇）并入帕西洛（2 篇）")
                .doesNotContain("merge " + family);
        long correction = correctionOf(editor.page("/admin/persons/officials/" + family));
        editor.post(
                "/admin/persons/officials/" + family + "/corrections/" + correction + "/undo",
                "/admin/persons/officials/" + family);
        assertThat(officials.find(full)).map(PersonSummary::id).contains(full);
        assertThat(same.find())
                .as("an undone merge is not made again")
                .doesNotContain(new OfficialCorrection.Merge(full, family));
    }

    @Test
    void aPairIsKeptApart() {
        long one = official("莫里纳", "北礁国总理");
        long other = official("若昂·莫里纳", "北礁国总理");
        HttpVisitor editor = editor();
        editor.page("/admin/persons?fresh=true");

        editor.post("/admin/persons/officials/desk", "/admin/persons", "act", "distinct " + one + "-" + other);

        assertThat(editor.page("/admin/persons?fresh=true")).doesNotContain("merge " + one + "-" + other);
        assertThat(same.find()).doesNotContain(new OfficialCorrection.Merge(other, one));
    }

    @Test
    void certainPairsAreMergedAtOnce() {
        long dotted = official("阿布都·拉西", "南屿国外长");
        official("阿布都·拉西", "南屿国外长");
        long hyphened = official("阿布都-拉西", "南屿国外长");
        long another = official("卡尔·拉西", "西屿国外长");

        assertThat(same.find()).contains(new OfficialCorrection.Merge(hyphened, dotted));
        editor().post("/admin/persons/officials/same", "/admin/persons");

        assertThat(officials.find(hyphened)).map(PersonSummary::id).contains(dotted);
        assertThat(officials.find(another)).map(PersonSummary::id).contains(another);
    }

    @Test
    void suspectNamesAreRemovedInBulkOrKept() {
        long place = official("安渠区东", "市长");
        long role = official("受访者", "市长");
        long kept = official("州县城", "市长");
        HttpVisitor editor = editor();
        assertThat(editor.page("/admin/persons?queue=names&fresh=true")).contains("安渠区东", "受访者", "州县城");

        editor.post(
                "/admin/persons/officials/desk",
                "/admin/persons",
                "act",
                "none",
                "queue",
                "names",
                "card",
                Long.toString(place),
                "card",
                Long.toString(role));
        editor.post("/admin/persons/officials/desk", "/admin/persons", "act", "right " + kept, "queue", "names");

        assertThat(officials.find(place)).isEmpty();
        assertThat(officials.find(role)).isEmpty();
        assertThat(officials.find(kept)).isPresent();
        assertThat(editor.page("/admin/persons?queue=names&fresh=true"))
                .doesNotContain("none " + place, "none " + role, "none " + kept);
    }

    @Test
    void aDecisionAboutOneCardKeepsTheTicksOfTheOthers() {
        long decided = official("通讯员丙", "市长");
        long ticked = official("通讯员丁", "市长");
        HttpVisitor editor = editor();
        editor.page("/admin/persons?queue=names&fresh=true");

        editor.post(
                "/admin/persons/officials/desk",
                "/admin/persons",
                "act",
                "skip " + decided,
                "queue",
                "names",
                "card",
                Long.toString(decided),
                "card",
                Long.toString(ticked));

        assertThat(editor.page("/admin/persons?kind=officials&queue=names"))
                .containsPattern("value=\"" + ticked + "\" checked")
                .doesNotContainPattern("value=\"" + decided + "\"");
        assertThat(editor.page("/admin/persons?kind=officials&queue=names"))
                .as("once")
                .doesNotContainPattern("value=\"" + ticked + "\" checked");
    }

    @Test
    void aDecidedCardStaysAwayWhileItsQueueIsFoundAgain() throws SQLException {
        long place = official("江县镇", "市长");
        PersonDesk desk = new PersonDesk(kinds, suspects, rareOffices, revisions);
        PersonKind kind = kinds.stream()
                .filter(OfficialKind.class::isInstance)
                .findFirst()
                .orElseThrow();
        PersonDesk.Queue found = desk.queue(kind, DeskQueue.NAMES, Set.of());
        while (found.searching()) {
            found = desk.queue(kind, DeskQueue.NAMES, Set.of());
        }
        String key = found.waiting().stream()
                .filter(card -> card.persons().getFirst().id() == place)
                .findFirst()
                .orElseThrow()
                .key();
        desk.markDecided(key);

        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table official, official_summary in access exclusive mode");
            desk.refresh();
            PersonDesk.Queue stale = desk.queue(kind, DeskQueue.NAMES, Set.of());
            other.rollback();

            assertThat(stale.stale()).isTrue();
            assertThat(stale.waiting()).extracting(PersonDesk.Waiting::key).doesNotContain(key);
        }
    }

    @Test
    void aSkippedCardComesBackWithTheNextSession() {
        long role = official("通讯员甲", "市长");
        HttpVisitor editor = editor();
        editor.page("/admin/persons?queue=names&fresh=true");

        editor.post("/admin/persons/officials/desk", "/admin/persons", "act", "skip " + role, "queue", "names");

        assertThat(editor.page("/admin/persons?queue=names")).doesNotContain("none " + role);
        assertThat(editor().page("/admin/persons?queue=names")).contains("none " + role);
    }

    @Test
    void whatCannotBeAppliedChangesNothing() {
        HttpVisitor editor = editor();

        assertThat(editor.post("/admin/persons/officials/desk", "/admin/persons", "act", "merge")
                        .statusCode())
                .isEqualTo(302);
        assertThat(editor.page("/admin/persons?kind=officials&queue=pairs")).contains("请先勾选卡片");
        assertThat(editor.post("/admin/persons/officials/desk", "/admin/persons", "act", "merge 999999999-999999998")
                        .statusCode())
                .isEqualTo(302);
        assertThat(editor.post("/admin/persons/officials/desk", "/admin/persons", "act", "explode 1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDashboardCountsTheQueuesThatNobodyHasOpened() {
        official("马向荣", "河城市市长");
        official("马向荣", "湖城县县长");

        OptionalInt cards = new PersonDesk(kinds, suspects, rareOffices, revisions).length();

        assertThat(cards).isPresent();
        assertThat(cards.getAsInt()).isPositive();
    }

    private HttpVisitor editor() {
        return HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
    }

    private static long correctionOf(String page) {
        return Stream.of(page.split("/corrections/"))
                .skip(1)
                .mapToLong(rest -> Long.parseLong(rest.substring(0, rest.indexOf('/'))))
                .max()
                .orElseThrow();
    }

    /// Stores a page that names an official.
    ///
    /// @return the official's id

    private long official(String name, String office) {
        return new PrintedOfficials(store, pages, newspapers).add(name, office);
    }
}

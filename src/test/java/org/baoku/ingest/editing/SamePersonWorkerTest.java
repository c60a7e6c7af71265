package org.baoku.ingest.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.baoku.EditableArchive;
import org.baoku.PrintedOfficials;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.PageStore;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialCorrectionEntry;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonChangedException;
import org.baoku.archive.person.PersonSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Officials that are the same person beyond doubt become one without an editor.
class SamePersonWorkerTest extends EditableArchive {
    @Autowired
    private ArchiveNode node;

    @Autowired
    private SamePersonFinder same;

    @Autowired
    private PersonEditor editor;

    @Autowired
    private RevisionLog revisions;

    @Autowired
    private IntakeQueue intakes;

    @Autowired
    private OfficialRepository officials;

    @Autowired
    private OfficialCorrectionRepository corrections;

    @Autowired
    private PageStore store;

    @Autowired
    private PageRepository pages;

    @Autowired
    private NewspaperRepository newspapers;

    private PrintedOfficials printed;
    private SamePersonWorker worker;

    @BeforeEach
    void startWorker() {
        printed = new PrintedOfficials(store, pages, newspapers);
        worker = new SamePersonWorker(
                node, same, editor, revisions, intakes, new SamePersonProperties(true, Duration.ofMillis(50)));
    }

    @AfterEach
    void stopWorker() {
        worker.stop();
    }

    @Test
    void aFamilyNameJoinsTheFullNameAndAnUndoneMergeStays() {
        long full = printed.add("萨利姆·奥尔登", "东屿国外长");
        long bare = printed.add("奥尔登", "东屿国外长");
        worker.start();
        await().until(() -> shown(bare) == shown(full));
        OfficialCorrectionEntry merge = corrections.history(full).getLast();
        assertThat(merge.madeBy()).isEqualTo("报库");
        assertThat(merge.reason()).isEqualTo("同名、同职务、同一时期");

        editor.undo(merge.id(), "editor");
        long later = printed.add("萨利姆-奥尔登", "东屿国外长");
        await().until(() -> shown(later) == shown(full));

        assertThat(shown(bare)).isEqualTo(bare);
    }

    @Test
    void givenNamesInSeveralFormsAreOnePersonOnlyInAnOfficeOfOne() {
        long one = printed.add("约瑟夫·卡登", "西屿国总统");
        long other = printed.add("乔·卡登", "西屿国总统");
        long bare = printed.add("卡登", "西屿国总统");
        long member = printed.add("马克·卡登", "西屿国议员");
        long namesake = printed.add("路易·卡登", "西屿国议员");

        worker.merge("editor");

        assertThat(shown(other)).isEqualTo(shown(one)).isEqualTo(shown(bare));
        assertThat(shown(member)).isEqualTo(member);
        assertThat(shown(namesake)).isEqualTo(namesake);
    }

    @Test
    void whatAnEditorSplitStaysSplit() {
        long official = printed.add("莱纳·福斯特", "南屿国防长");
        printed.add("莱纳·福斯特", "南屿国防长");
        long article = officials.articles(official, 1).getFirst().article();
        long split = editor.correct(new OfficialCorrection.Split(official, List.of(article)), "editor", "");
        long other =
                Objects.requireNonNull(corrections.history(official).getLast().otherId());
        assertThat(corrections.history(official).getLast().id()).isEqualTo(split);

        worker.merge("editor");

        assertThat(shown(other)).isEqualTo(other);
        assertThat(shown(official)).isEqualTo(official);
    }

    @Test
    void whomAnEditorKeepsApartNoThirdFormJoins() {
        long one = printed.add("托马斯·林德", "北屿国财长");
        printed.add("托马斯·林德", "北屿国财长");
        long other = printed.add("汤姆·林德", "北屿国财长");
        long bare = printed.add("林德", "北屿国财长");
        editor.correct(new OfficialCorrection.Distinct(other, bare), "editor", "");

        worker.merge("editor");

        assertThat(shown(other)).isEqualTo(one);
        assertThat(shown(bare)).isEqualTo(bare);
    }

    @Test
    void anUndoneMergeIsNotMadeAgainByAnotherForm() {
        long one = printed.add("维克多·阿森", "中屿国总理");
        long bare = printed.add("阿森", "中屿国总理");
        worker.merge("editor");
        editor.undo(corrections.history(one).getLast().id(), "editor");
        long dotted = printed.add("维克多•阿森", "中屿国总理");
        editor.correct(new OfficialCorrection.Merge(one, dotted), "editor", "");

        worker.merge("editor");

        assertThat(shown(one)).isEqualTo(dotted);
        assertThat(shown(bare)).isEqualTo(bare);
    }

    @Test
    void whoWasMergedMeanwhileIsNotMergedOnceMore() {
        long full = printed.add("奥托·伯格曼", "西屿国外长");
        long bare = printed.add("伯格曼", "西屿国外长");
        List<OfficialCorrection> found = same.find();
        worker.merge("editor");

        assertThatThrownBy(() -> editor.correctAll(found, "editor", "")).isInstanceOf(PersonChangedException.class);

        assertThat(shown(bare)).isEqualTo(shown(full));
    }

    private long shown(long official) {
        return officials.find(official).map(PersonSummary::id).orElseThrow();
    }
}

package org.baoku.ingest.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.baoku.EditableArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.ColumnLabelRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterCorrection;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Corrections of reporters and column labels stay in force in the archive and in the index when a file is
/// ingested again.
class ReporterEditorTest extends EditableArchive {
    private static final String PAGE = """
        本报讯（记者 欧阳晓舟）6月3日，青石县图书馆新馆开馆，读
        者走进阅览室，翻开第一批上架的新书。新馆有座位八百个。

        青石县图书馆新馆开馆

        本报讯（记者 欧阳小舟）6月4日，青石大桥通车，全长三百米，
        双向四车道。通车以后，两岸居民过江只要五分钟，比过去
        少走六公里。

        青石大桥昨日通车
        """;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private PersonEditor editor;

    @Autowired
    private ReporterRepository reporters;

    @Autowired
    private PageRepository pages;

    @Autowired
    private DuplicatePersonFinder duplicates;

    @Autowired
    private ColumnLabelEditor labelEditor;

    @Autowired
    private ColumnLabelRepository labels;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private ArticleIndex index;

    @Autowired
    private IndexSynchronizer indexSynchronizer;

    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void mergedReportersStayMergedAfterReingest() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("青石日报", "东海省青石县"));
        ingest(paper, PAGE);
        long one = idOf("欧阳晓舟");
        long other = idOf("欧阳小舟");
        assertThat(duplicates.reporters()).anySatisfy(pair -> {
            assertThat(List.of(pair.one().id(), pair.other().id())).containsExactlyInAnyOrder(one, other);
            assertThat(pair.reason())
                    .isIn(DuplicatePersonFinder.Reason.SAME_SOUND, DuplicatePersonFinder.Reason.ONE_LETTER);
        });

        long distinct = editor.correct(new ReporterCorrection.Distinct(other, one), "周敏", "两位同事");
        assertThat(duplicates.reporters())
                .as("distinct reporters are not proposed again")
                .noneMatch(pair -> Set.of(pair.one().id(), pair.other().id()).equals(Set.of(one, other)));
        editor.undoReporter(distinct, "周敏");
        assertThat(duplicates.reporters())
                .anyMatch(pair -> Set.of(pair.one().id(), pair.other().id()).equals(Set.of(one, other)));

        long merge = editor.correct(new ReporterCorrection.Merge(one, other), "周敏", "同一人");
        ingest(paper, PAGE.replace("八百个", "九百个"));

        assertThat(reporters.find(one)).isEqualTo(reporters.find(other));
        assertThat(reporters.find(other).map(PersonSummary::articles)).hasValue(2L);
        assertThat(found(other)).isEqualTo(2);
        assertThat(found(one)).isZero();
        assertThat(byName("欧阳晓舟")).as("both names find the reporter").isEqualTo(2);
        assertThat(byName("欧阳小舟")).isEqualTo(2);
        indexSynchronizer.catchUp();
        assertThat(index.search(SearchQuery.ALL.withText("记者:欧阳晓舟")).total()).isEqualTo(2);
        assertThat(reporters.articles(other, 10)).hasSize(2);

        editor.undoReporter(merge, "周敏");
        assertThat(found(one)).isEqualTo(1);
        assertThat(reporters.find(other).map(PersonSummary::articles)).hasValue(1L);
        assertThatThrownBy(() -> editor.undoReporter(merge, "周敏")).isInstanceOf(IllegalArgumentException.class);

        long renamed = editor.correct(new ReporterCorrection.Rename(one, "欧阳筱舟"), "周敏", "");
        assertThat(pages.pagesOf(paper.name(), java.time.LocalDate.of(2019, 6, 5)))
                .anySatisfy(page -> assertThat(page.articles())
                        .anySatisfy(article -> assertThat(article.credits())
                                .anySatisfy(credit ->
                                        assertThat(credit.byline().name()).isEqualTo("欧阳筱舟"))));
        editor.undoReporter(renamed, "周敏");
    }

    @Test
    void aLabelIsCountedAsAnother() throws IOException {
        Newspaper paper = newspapers.add(new Newspaper("青石晚报", "东海省青石县"));
        // Printed twice to look bold.
        ingest(paper, PAGE.replace("欧阳", "司马").replace("青石县图书馆新馆开馆\n\n", "青石县图书馆新馆开馆\n民生观察民生观察\n\n"));
        String label = "民生观察";
        assertThat(labels.used())
                .extracting(ColumnLabelRepository.UsedLabel::label)
                .contains(label);
        assertThat(labelled(label)).isPositive();

        labelEditor.showAs(label, "", "民生", "周敏");
        assertThat(labels.displayLabels()).containsEntry(label, "民生");
        assertThat(labelled("民生")).isPositive();

        labelEditor.showAs(label, "民生", label, "周敏");
        assertThat(labels.displayLabels()).doesNotContainKey(label);
        assertThat(labelled("民生")).isZero();
    }

    private long labelled(String label) {
        return index.search(SearchQuery.ALL.withFilter(Facet.COLUMN, new FacetFilter(label, false)))
                .total();
    }

    private void ingest(Newspaper paper, String text) throws IOException {
        intakes.ingest(List.of(Files.writeString(folder.resolve("2019-06-05-A01.txt"), text)), paper, (_, _, _) -> {});
    }

    private long idOf(String name) {
        return reporters.all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long byName(String name) {
        indexSynchronizer.catchUp();
        return index.search(SearchQuery.ALL.withFilter(Facet.REPORTER, new FacetFilter(name, false)))
                .total();
    }

    private long found(long reporter) {
        indexSynchronizer.catchUp();
        return index.search(SearchQuery.ALL.withFilter(Facet.REPORTER, new FacetFilter(Long.toString(reporter), false)))
                .total();
    }
}

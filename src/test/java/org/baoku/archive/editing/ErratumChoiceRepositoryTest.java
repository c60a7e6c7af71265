package org.baoku.archive.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.archive.TestArchive;
import org.baoku.archive.editing.ErratumChoiceRepository.ErratumChoice;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ErratumChoiceRepositoryTest {
    private final TestArchive archive = new TestArchive();
    private final ErratumChoiceRepository choices = new ErratumChoiceRepository(
            archive.jdbc, new TransactionTemplate(new JdbcTransactionManager(archive.database)));

    @Test
    void aChoiceHoldsForWhatReplacesItsArticlesStepByStep() {
        choices.choose(1, 0, 11L, "林");
        replace(1, 2);
        replace(2, 3);
        replace(11, 12);
        replace(12, 13);

        assertThat(choices.find(3, 0)).map(ErratumChoice::article).contains(11L);
        assertThat(choices.find(3, 1)).isEmpty();
        assertThat(choices.ofArticle(13)).extracting(ErratumChoice::notice).containsExactly(1L);

        assertThat(choices.withdraw(3, 0, "周")).isTrue();
        assertThat(choices.withdraw(3, 0, "周")).isFalse();
        assertThat(List.of(choices.find(1, 0), choices.find(3, 0))).allMatch(found -> found.isEmpty());
        assertThat(choices.ofArticle(13)).isEmpty();
        assertThat(choices.latest(20)).isEmpty();
        for (long article : List.of(3L, 13L)) {
            assertThat(choices.history(article))
                    .singleElement()
                    .satisfies(choice -> assertThat(choice.withdrawnBy()).isEqualTo("周"));
        }
    }

    @Test
    void aChoiceForTheSuccessorTakesThePlaceOfTheOlderOne() {
        choices.choose(1, 0, 11L, "林");
        replace(1, 2);
        choices.choose(2, 0, null, "周");

        assertThat(choices.find(2, 0))
                .hasValueSatisfying(choice -> assertThat(choice.article()).isNull());
        choices.withdraw(2, 0, "周");
        assertThat(choices.find(2, 0)).as("the older one does not come back").isEmpty();
        assertThat(choices.history(2)).extracting(ErratumChoice::chosenBy).containsExactly("林", "周");
    }

    /// Records that an article was replaced by another.
    private void replace(long gone, long successor) {
        archive.jdbc
                .sql("alter table article_redirect drop constraint if exists article_redirect_page_id_fkey")
                .update();
        archive.jdbc
                .sql("insert into article_redirect (article_id, page_id, successor) values (:gone, 1, :successor)")
                .param("gone", gone)
                .param("successor", successor)
                .update();
    }
}

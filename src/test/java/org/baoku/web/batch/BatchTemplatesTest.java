package org.baoku.web.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoku.TemplateRendering.HOSTILE;
import static org.baoku.TemplateRendering.assertCompleteForReaders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.baoku.TemplateRendering;
import org.baoku.archive.batch.Batch;
import org.baoku.archive.batch.Batch.State;
import org.baoku.archive.batch.BatchPair;
import org.baoku.archive.batch.BatchTerm;
import org.baoku.batch.BatchMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Renders the pages of batches.
class BatchTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    @ParameterizedTest
    @EnumSource
    void theBatchIsComplete(State state) {
        assertCompleteForReaders("batch", Map.of("view", BatchView.of(batch(state), matrix(3), true)));
        assertCompleteForReaders("batch", Map.of("view", BatchView.of(batch(state), matrix(301), false)));
    }

    @ParameterizedTest
    @EnumSource
    void theListIsComplete(State state) {
        assertCompleteForReaders("batches", Map.of("batches", List.of(batch(state)), "most", 1_000, "text", HOSTILE));
    }

    @Test
    void everyCellIsASearch() {
        assertThat(TemplateRendering.page(
                        "batch", Map.of("view", BatchView.of(batch(State.FINISHED), matrix(3), false)), Locale.CHINESE))
                .contains("/search?q=%22%E6%A1%A51%22+%22%E6%A1%A52%22", "桥1 与 桥2：4 篇", "/articles/7");
    }

    private static Batch batch(State state) {
        return new Batch(
                3,
                "桥" + HOSTILE,
                state,
                Instant.EPOCH,
                state.isFinal() ? Instant.EPOCH : null,
                state == State.FAILED ? Batch.Problem.INDEX_UNAVAILABLE : null,
                3,
                2);
    }

    private static BatchMatrix matrix(int terms) {
        return new BatchMatrix(
                IntStream.range(0, terms)
                        .mapToObj(i -> i == 0
                                ? new BatchTerm(i, HOSTILE, null, null, null, null, null)
                                : new BatchTerm(i, "桥" + i, 5L, 7L, DAY, 8L, DAY))
                        .toList(),
                List.of(new BatchPair(1, 2, 4)));
    }
}

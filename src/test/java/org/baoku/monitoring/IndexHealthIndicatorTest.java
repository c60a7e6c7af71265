package org.baoku.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.baoku.index.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class IndexHealthIndicatorTest {
    private final AtomicLong archive = new AtomicLong(7);

    @Test
    void isUpWhenTheIndexHasTheArchivesRevision() {
        Health health = health(7);

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("archive", 7L)
                .containsEntry("index", 7L)
                .containsEntry("articles", 3L);
    }

    @Test
    void isUpWhenTheIndexCatchesUpDuringTheCheck() {
        assertThat(health(5, 6, 7).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void pagesStoredDuringTheCheckDoNotCount() {
        ArticleIndex index = indexAt(6, 7);
        Health health = new IndexHealthIndicator(archive::getAndIncrement, index).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenTheIndexStaysBehind() {
        assertThat(health(6).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhenTheIndexIsAheadOfTheArchive() {
        assertThat(health(8).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhenTheRevisionCannotBeRead() {
        Health health = new IndexHealthIndicator(
                        () -> {
                            throw new IllegalStateException("unreachable");
                        },
                        indexAt(7))
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }

    private Health health(long... indexRevisions) {
        return new IndexHealthIndicator(archive::get, indexAt(indexRevisions)).health();
    }

    /// An index of three articles that answers these revisions one after another, the last one from then on.
    private static ArticleIndex indexAt(long... revisions) {
        AtomicLong call = new AtomicLong();
        return (ArticleIndex) Proxy.newProxyInstance(
                ArticleIndex.class.getClassLoader(),
                new Class<?>[] {ArticleIndex.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "revision" -> revisions[(int) Math.min(call.getAndIncrement(), revisions.length - 1)];
                    case "size" -> 3L;
                    case "damage" -> Optional.empty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

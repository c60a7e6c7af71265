package org.baoku.index.lucene.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.baoku.index.IndexUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexOpeningTest {
    @TempDir
    private Path folder = Path.of("given by JUnit");

    @Test
    void anIndexThatNobodyAskedForIsClosedToo() throws IOException {
        new IndexOpening(this::open, true).close();

        open().close();
    }

    @Test
    void aLockThatWasReleasedSinceIsTakenWhenTheIndexIsNeeded() throws IOException {
        LiveGeneration other = open();
        try (IndexOpening opening = new IndexOpening(this::open, true)) {
            assertThatThrownBy(opening::opened)
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("in use by another running program");

            other.close();

            assertThat(opening.opened()).isSameAs(opening.opened());
        }
        open().close();
    }

    private LiveGeneration open() {
        return new LiveGeneration(folder, FSDirectory::open, false, false);
    }
}

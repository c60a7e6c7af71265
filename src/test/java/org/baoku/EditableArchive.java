package org.baoku;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole application on an archive that is empty at first, for tests that change it; shared by all tests
/// that extend this class. Each test uses a newspaper of its own.
public abstract class EditableArchive extends ServedArchive {
    @DynamicPropertySource
    static void noSeeds(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
    }
}

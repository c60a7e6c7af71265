package org.baoku;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole application on an empty archive of its own, for tests in which an editor changes what is there; one for
/// all tests that extend this. Each takes a newspaper of its own.
public abstract class EditableArchive extends ServedArchive {
    @DynamicPropertySource
    static void anArchiveOfItsOwn(DynamicPropertyRegistry settings) {
        String home = newFolder();
        settings.add("baoku.home", () -> home);
        settings.add("baoku.ingest.seeds", () -> home + "/none");
    }
}

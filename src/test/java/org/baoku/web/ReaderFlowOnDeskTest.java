package org.baoku.web;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;

/// What readers do with scripts in a wide window.
@Tag("campaign")
class ReaderFlowOnDeskTest extends ReaderFlowContract {
    static Stream<Arguments> screens() {
        return Stream.of(Arguments.of(1280, true));
    }
}

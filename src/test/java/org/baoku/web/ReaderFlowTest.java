package org.baoku.web;

import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.provider.Arguments;

/// What readers do without scripts, and with them on a phone.
@Order(1)
class ReaderFlowTest extends ReaderFlowContract {
    static Stream<Arguments> screens() {
        return Stream.of(Arguments.of(1280, false), Arguments.of(375, true));
    }
}

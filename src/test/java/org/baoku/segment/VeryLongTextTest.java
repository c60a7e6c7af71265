package org.baoku.segment;

import org.junit.jupiter.api.Tag;

/// Long texts of up to two million characters.
@Tag("campaign")
class VeryLongTextTest extends LongTextContract {
    VeryLongTextTest() {
        super(2_000_000);
    }
}

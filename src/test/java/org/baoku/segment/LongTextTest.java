package org.baoku.segment;

/// Long texts of up to four hundred thousand characters, for which quadratic time would exceed the bound, too.
class LongTextTest extends LongTextContract {
    LongTextTest() {
        super(400_000);
    }
}

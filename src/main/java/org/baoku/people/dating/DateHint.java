package org.baoku.people.dating;

import java.util.List;

/// One kind of evidence for the date of an issue whose pages print no full date.
interface DateHint {
    /// The bounds that this page gives; empty where it has no such evidence.
    List<DateBounds> bounds(DatingContext page);
}

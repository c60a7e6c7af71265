package org.baoku.people;

import java.util.List;

/// One kind of evidence for the day of an issue, where the page prints no full date.
interface DateHint {
    /// What this page gives of it.
    List<DateBounds> read(DatingContext page);
}

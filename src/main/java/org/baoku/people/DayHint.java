package org.baoku.people;

import java.util.List;

/// One kind of evidence for the day of an issue, where the page prints no full date.
interface DayHint {
    /// What this page gives of it.
    List<DayBounds> read(PageWords page);
}

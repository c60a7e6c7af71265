package org.baoku.people.dating;

/// The weights of the date resolution: the confidence of each kind of evidence in [IssueDateResolver], and the
/// tolerances of the hints in days.
///
/// The confidences were set by judgement, not measured; only their order means something.
/// `src/docs/weights-people.md` says how to retune them.
enum DateWeight {
    /// Confidence of a full date in a printed date line.
    PRINTED_DATE(0.98),
    /// Confidence of a date in the file's name or folders.
    PATH_DATE(0.97),
    /// Confidence of a date that at least two bounds leave as the only one.
    SEVERAL_BOUNDS(0.9),
    /// Confidence of a date that one bound, or none, leaves as the only one.
    ONE_BOUND(0.8),
    /// Confidence of a date that only the issues of the same folder tell from other years.
    NEIGHBOURS(0.6),
    /// Days between an issue and another one of the same folder up to which they belong together.
    NEIGHBOUR_DAYS(45),
    /// Days after the end of an event during which newspapers report that it is being held.
    EVENT_COVERAGE_DAYS(60),
    /// Days before an event from which newspapers announce it.
    EVENT_ANNOUNCEMENT_DAYS(120),
    /// Days by which a tenure is extended at both ends: newspapers go on naming a former office for some days, and
    /// the tenures on file are not exact.
    TENURE_GRACE_DAYS(20);

    private final double value;

    DateWeight(double value) {
        this.value = value;
    }

    double confidence() {
        return value;
    }

    int days() {
        return (int) value;
    }
}

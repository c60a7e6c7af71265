package org.baoku.archive.person;

/// Something that a person says about reporters, whom the machine tells apart by their names alone.
public sealed interface ReporterCorrection {
    /// Whom it is about: the reporter's id.
    long reporter();

    /// Both are one person, shown as the other.
    record Merge(long reporter, long into) implements ReporterCorrection {
        public Merge {
            if (reporter == into) {
                throw new IllegalArgumentException("Nobody is merged into himself");
            }
        }
    }

    /// The two are not one person, however alike their names are.
    record Distinct(long reporter, long other) implements ReporterCorrection {
        public Distinct {
            if (reporter == other) {
                throw new IllegalArgumentException("Nobody is another than himself");
            }
        }
    }

    /// The person's name is written otherwise.
    record Rename(long reporter, String name) implements ReporterCorrection {
        public Rename {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A reporter has a name");
            }
        }
    }
}

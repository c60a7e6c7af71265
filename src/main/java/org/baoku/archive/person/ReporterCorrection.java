package org.baoku.archive.person;

/// An editor's correction of a reporter. Reporters are identified by their names only when a page is read.
public sealed interface ReporterCorrection {
    /// The id of the corrected reporter.
    long reporter();

    /// The reporter is the same person as `into` and is displayed as `into`.
    record Merge(long reporter, long into) implements ReporterCorrection {
        public Merge {
            if (reporter == into) {
                throw new IllegalArgumentException("The two ids must differ, but both are " + reporter);
            }
        }
    }

    /// The two reporters are different persons. They are not suggested as duplicates.
    record Distinct(long reporter, long other) implements ReporterCorrection {
        public Distinct {
            if (reporter == other) {
                throw new IllegalArgumentException("The two ids must differ, but both are " + reporter);
            }
        }
    }

    /// The reporter's name is spelled differently.
    record Rename(long reporter, String name) implements ReporterCorrection {
        public Rename {
            if (name.isBlank()) {
                throw new IllegalArgumentException("The new name of reporter " + reporter + " is blank");
            }
        }
    }
}

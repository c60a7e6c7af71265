/// The pages of admins about what comes into the archive: uploads
/// ([org.baoku.admin.intake.IngestPageController]) and their jobs
/// ([org.baoku.admin.intake.IntakeJobController]), reading stored pages again
/// ([org.baoku.admin.intake.ReingestController]), and missing issues and doubtful pages
/// ([org.baoku.admin.intake.GapController]).
@NullMarked
package org.baoku.admin.intake;

import org.jspecify.annotations.NullMarked;

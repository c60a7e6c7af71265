/// Work beside the requests: [org.baoku.background.BackgroundJob], a job that is done step by step as long as the
/// program runs, and [org.baoku.background.BackgroundThread], its thread. What a job does, and when it has nothing to
/// do, belongs to the package of the job.
@NullMarked
package org.baoku.background;

import org.jspecify.annotations.NullMarked;

/// Work beside the requests: [org.baoku.background.BackgroundThread], the thread of a job that runs as long
/// as the program does. What a job does, and when it has nothing to do, belongs to the package of the job.
@NullMarked
package org.baoku.background;

import org.jspecify.annotations.NullMarked;

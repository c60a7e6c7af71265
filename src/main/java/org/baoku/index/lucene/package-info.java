/// The index on Apache Lucene.
@NullMarked
package org.baoku.index.lucene;

import org.jspecify.annotations.NullMarked;

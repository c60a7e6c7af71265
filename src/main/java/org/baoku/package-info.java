/// 报库: a searchable archive of Chinese newspaper issues.
@NullMarked
package org.baoku;

import org.jspecify.annotations.NullMarked;

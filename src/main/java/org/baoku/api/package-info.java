/// The archive as JSON, for other programs.
///
/// One controller a resource; the forms are records beside them. Errors are problem details (RFC 9457), made in
/// [org.baoku.api.ApiExceptionAdvice].
@NullMarked
package org.baoku.api;

import org.jspecify.annotations.NullMarked;

/// The archive as JSON, for other programs.
///
/// One controller per resource; the response types are records nested in it. Errors are problem details (RFC 9457),
/// built by [org.baoku.api.ApiExceptionAdvice]; where
/// no controller was reached, by the filters of `security` and `server`.
///
/// The routes are documented by annotations on the controllers. springdoc turns these into the OpenAPI document at
/// `/api/openapi.json`; [org.baoku.api.ApiDocumentation] adds what all routes share, and
/// [org.baoku.api.ApiDocumentationController] shows the document as a page at `/api`.
@NullMarked
package org.baoku.api;

import org.jspecify.annotations.NullMarked;

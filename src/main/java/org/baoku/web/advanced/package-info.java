/// The advanced search (高级检索): a form with a field for each part of a query.
///
/// [org.baoku.web.advanced.AdvancedQuery] reads a query of the query language into the fields and writes it back; what
/// fits no field stays as it is in the first one, so that no query loses its meaning.
/// [org.baoku.web.advanced.AdvancedSearchController] shows the form and leads from it to the result.
@NullMarked
package org.baoku.web.advanced;

import org.jspecify.annotations.NullMarked;

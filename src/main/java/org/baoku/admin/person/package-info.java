/// The pages of editors about officials and reporters: the list ([org.baoku.admin.person.PersonOverviewController]) and
/// the page of one person ([org.baoku.admin.person.PersonEditorController]). [org.baoku.admin.person.PersonKind] is
/// what officials and reporters have in common.
@NullMarked
package org.baoku.admin.person;

import org.jspecify.annotations.NullMarked;

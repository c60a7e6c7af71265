/// Officials and reporters: lists and profiles ([org.baoku.web.person.PersonPageController]), and the comparison of
/// officials over time ([org.baoku.web.person.ComparePageController]).
@NullMarked
package org.baoku.web.person;

import org.jspecify.annotations.NullMarked;

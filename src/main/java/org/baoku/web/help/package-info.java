/// The help page, with examples from this archive ([org.baoku.web.help.HelpPageController]), and the style sheet page.
@NullMarked
package org.baoku.web.help;

import org.jspecify.annotations.NullMarked;

/// Issues by day, pages of an issue, and pages whose day is unknown: [org.baoku.web.issue.IssuePageController].
@NullMarked
package org.baoku.web.issue;

import org.jspecify.annotations.NullMarked;

/// `/admin/audit`: the audit log as sentences.
///
/// [org.baoku.admin.audit.AuditSentence] reads an entry's request and note: what was done, and to what by id;
/// [org.baoku.admin.audit.AuditSubjects] finds the names and links. What has no sentence is shown as it is
/// recorded.
@NullMarked
package org.baoku.admin.audit;

import org.jspecify.annotations.NullMarked;

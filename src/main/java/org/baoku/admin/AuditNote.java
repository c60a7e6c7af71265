package org.baoku.admin;

import org.baoku.archive.account.AuditLog;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The note with which the audit log records the current request: facts that its address does not tell.
public final class AuditNote {
    private AuditNote() {}

    /// Sets the note.
    ///
    /// @param facts as `into=22 articles=17`, without passwords and tokens
    public static void set(String facts) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(AuditLog.NOTE, facts, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /// Records that nothing was changed; the facts that are set stay.
    public static void refused() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            Object facts = request.getAttribute(AuditLog.NOTE, RequestAttributes.SCOPE_REQUEST);
            set(AuditLog.refused(facts));
        }
    }
}

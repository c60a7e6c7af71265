package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import org.baoku.archive.account.AuditLog;

/// A request that is answered with a sentence and changes nothing, as the audit log records it.
final class RefusedRequest {
    private RefusedRequest() {}

    /// Records that nothing was changed; the facts that are noted stay.
    static void record(HttpServletRequest request) {
        request.setAttribute(AuditLog.NOTE, AuditLog.refused(request.getAttribute(AuditLog.NOTE)));
    }
}

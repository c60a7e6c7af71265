package org.baoku.web.export;

/// As many exports run as may run at once, in all or for one client.
public final class ExportsBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportsBusyException() {
        super("Too many exports at once");
    }
}

package org.baoku.admin;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What a URL names is not in the archive: the response is the error page with status 404.
public final class NotFoundException extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super(HttpStatus.NOT_FOUND);
    }
}

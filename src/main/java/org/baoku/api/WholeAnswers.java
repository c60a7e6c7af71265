package org.baoku.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Lets an answer of usual size go out in one piece, its length told ahead: whoever asked is woken once, not for every
/// few thousand bytes.
@Component
@ConditionalOnWebApplication
final class WholeAnswers implements Filter {
    private static final int USUAL_BYTES = 64 * 1024;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setBufferSize(USUAL_BYTES);
        chain.doFilter(request, response);
    }
}

package org.baoku.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.baoku.archive.Sha256;
import org.baoku.archive.account.ApiTokenRepository;
import org.baoku.archive.account.ApiTokenRepository.Bearer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Authenticates an API client by the bearer token of its `Authorization` header; answers 401 for an invalid
/// one.
final class TokenAuthenticationFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiTokenRepository tokens;

    TokenAuthenticationFilter(ApiTokenRepository tokens) {
        this.tokens = tokens;
    }

    /// Whether a request carries a bearer token, valid or not.
    static boolean hasBearerToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Bearer> bearer =
                tokens.authenticate(Sha256.of(header.substring(SCHEME.length()).strip()));
        if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            ProblemWriter.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Invalid or revoked token, or its account is locked. Create a new token at /account.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                bearer.get().account(),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + bearer.get().role().name())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}

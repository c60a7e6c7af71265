package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.baoku.site.ClientNetwork;

/// What the security filters read from a request: its path, its kind, and the network of its client.
final class ServletRequests {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private ServletRequests() {}

    /// The path within the application, still encoded.
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static boolean isWrite(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod());
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static boolean isFromLoopback(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /// The network of the client.
    static String clientNetwork(HttpServletRequest request) {
        return ClientNetwork.of(request.getRemoteAddr());
    }
}

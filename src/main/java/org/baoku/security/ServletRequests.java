package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/// What the security filters read from a request: its path, its kind, and the network of its client.
final class ServletRequests {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int NETWORK_BYTES = 8;

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

    /// The client's IPv4 address, or the /64 network of its IPv6 address, which one customer usually has as a whole.
    static String clientNetwork(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Parses a literal address without a DNS lookup.
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length <= NETWORK_BYTES ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}

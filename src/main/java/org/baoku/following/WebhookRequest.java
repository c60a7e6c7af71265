package org.baoku.following;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Sends one HTTP/1.1 POST and reads the status of the answer.
///
/// The connection goes to the very address that was checked: an HTTP client would resolve the host's name
/// again, and could get another one. No redirect is followed, and no more of the answer is read than its
/// first line.
final class WebhookRequest {
    private static final int MAX_STATUS_LINE = 1_000;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    private final boolean privateAllowed;
    private final Duration timeLimit;

    /// @param privateAllowed whether the address may be on this machine or in a private network
    /// @param timeLimit for connecting, sending and the first line of the answer together
    WebhookRequest(boolean privateAllowed, Duration timeLimit) {
        this.privateAllowed = privateAllowed;
        this.timeLimit = timeLimit;
    }

    /// Whether a text is the URL of a webhook: http or https, with a host, without a user.
    static Optional<URI> url(String text) {
        try {
            URI url = new URI(text.strip());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean valid = (scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && url.getPort() <= 65_535
                    && url.toString().chars().allMatch(letter -> letter > ' ' && letter < 127);
            return valid ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Resolves the host of a URL.
    ///
    /// @throws IOException where it is unknown, or one of its addresses is not allowed
    InetAddress resolve(URI url) throws IOException {
        String host = url.getHost();
        InetAddress[] addresses =
                InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!privateAllowed && !PublicAddress.isPublic(address)) {
                throw new IOException("The address " + address.getHostAddress() + " of " + host
                        + " is not in the public network; baoku.following.private-webhooks allows it");
            }
        }
        return addresses[0];
    }

    /// Sends the request.
    ///
    /// @return the status of the answer
    /// @throws IOException where there is no valid answer in time
    int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        InetAddress address = resolve(url);
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        try (Socket plain = new Socket()) {
            AtomicBoolean late = new AtomicBoolean();
            Thread watchdog = Thread.ofVirtual().start(() -> closeLater(plain, late));
            try {
                plain.connect(new InetSocketAddress(address, port));
                try (Socket socket = secure ? secured(plain, url.getHost(), port) : plain) {
                    OutputStream out = socket.getOutputStream();
                    out.write(head(url, headers, body.length).getBytes(StandardCharsets.US_ASCII));
                    out.write(body);
                    out.flush();
                    return status(socket.getInputStream());
                }
            } catch (IOException e) {
                if (late.get()) {
                    throw new SocketTimeoutException("No answer within " + timeLimit.toSeconds() + " s");
                }
                throw e;
            } finally {
                watchdog.interrupt();
            }
        }
    }

    /// Ends a request that takes too long. The timeouts of a socket are not enough: they hold for one read
    /// each, and for no write.
    ///
    /// @param late is set before the socket is closed
    private void closeLater(Socket socket, AtomicBoolean late) {
        try {
            Thread.sleep(timeLimit);
            late.set(true);
            socket.close();
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getRawAuthority())
                .append("\r\nContent-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static int status(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < MAX_STATUS_LINE; next = in.read()) {
            line.write(next);
        }
        Matcher status =
                STATUS_LINE.matcher(line.toString(StandardCharsets.ISO_8859_1).strip());
        if (!status.matches()) {
            throw new IOException("The answer is not HTTP");
        }
        return Integer.parseInt(status.group(1));
    }
}

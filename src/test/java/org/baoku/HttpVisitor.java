package org.baoku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTTP client that behaves like a browser: it keeps cookies and sends the CSRF token with a form. It
/// follows no redirect.
public final class HttpVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies;
    private final HttpClient client;

    public HttpVisitor(String address) {
        this(address, new CookieManager());
    }

    private HttpVisitor(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// The same client, with the same cookies, at another port.
    public HttpVisitor at(String otherAddress) {
        return new HttpVisitor(otherAddress, cookies);
    }

    /// A client that has tried to sign in; the result is not checked.
    public static HttpVisitor signedIn(String address, String name, String password) {
        HttpVisitor visitor = new HttpVisitor(address);
        visitor.signIn(name, password);
        return visitor;
    }

    /// Sends the sign-in form.
    public HttpResponse<String> signIn(String name, String password) {
        return post("/login", "/login", "username", name, "password", password);
    }

    /// Sends a GET request.
    ///
    /// @param headers names and values in turn
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /// The body of a page.
    public String page(String path) {
        return get(path).body();
    }

    /// Sends a form with the CSRF token of the page that contains it.
    ///
    /// @param fields names and values
    public HttpResponse<String> post(String path, String formsPage, String... fields) {
        Matcher token = TOKEN.matcher(page(formsPage));
        List<String> all = new ArrayList<>(List.of(fields));
        if (token.find()) {
            all.addAll(List.of("_csrf", token.group(1)));
        }
        return postBare(path, all.toArray(String[]::new));
    }

    /// Sends a form without a CSRF token.
    public HttpResponse<String> postBare(String path, String... fields) {
        return send(form(path, fields).build());
    }

    /// Sends a form without a CSRF token, with a header.
    public HttpResponse<String> postWith(String header, String value, String path, String... fields) {
        return send(form(path, fields).header(header, value).build());
    }

    /// Sends a form without fields and saves the response.
    ///
    /// @return the status code
    public int download(String path, String formsPage, Path file) {
        Matcher token = TOKEN.matcher(page(formsPage));
        String[] fields = token.find() ? new String[] {"_csrf", token.group(1)} : new String[0];
        try {
            return client.send(form(path, fields).build(), BodyHandlers.ofFile(file))
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The value of a cookie; empty if there is none.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// The number of cookies.
    public int cookies() {
        return cookies.getCookieStore().getCookies().size();
    }

    private HttpRequest.Builder form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).setHeader("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

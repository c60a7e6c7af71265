package org.baoku.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// An error of the API that is made outside of its controllers, as a problem detail (RFC 9457).
///
/// @param instance the path of the request
public record ApiProblem(int status, String detail, String instance) {
    /// The media type of [#json()].
    public static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    /// An error of which nothing but the status is known.
    public static ApiProblem of(int status, String instance) {
        return new ApiProblem(status, detail(status), instance);
    }

    /// Whether the errors of a path are problem details.
    public static boolean isForPath(String path) {
        return path.startsWith("/api/");
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be understood: check its address, parameters and headers.";
            case 401 -> "A sign-in is required: send Authorization: Bearer with a token created at /account.";
            case 403 ->
                "This account may not do that. Writes need Authorization: Bearer with a token created at /account.";
            case 404 -> "There is nothing at this address; /api lists the routes.";
            case 405 -> "This address does not accept the method; the header Allow names those that it accepts.";
            case 406 -> "This address has no representation of a type in the header Accept; ask for application/json.";
            case 413 -> "The request is larger than this address accepts.";
            case 414 -> "The address is longer than 8,000 characters; shorten the query or leave out filters.";
            case 415 -> "This address does not accept a body of this Content-Type; /api names those that it accepts.";
            case 429 -> "Too many requests from your address; wait a minute.";
            case 503 -> "The archive is unavailable; try again in a moment.";
            default ->
                status < 500
                        ? "The request cannot be answered; /api describes the routes."
                        : "An unexpected error occurred and was logged; try again later.";
        };
    }

    /// The members that the standard defines; the type says that the status is all there is to know.
    public String json() {
        HttpStatus known = HttpStatus.resolve(status);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", known == null ? "Error" : known.getReasonPhrase());
        members.put("status", status);
        members.put("detail", detail);
        members.put("instance", instance);
        return JsonMapper.shared().writeValueAsString(members);
    }
}

package org.baoku.bench;

import java.net.http.HttpRequest;
import tools.jackson.databind.JsonNode;

/// Somebody who answers queries over HTTP.
interface SearchServer {
    String name();

    /// What a query is asked with: 20 highlighted hits and all facets.
    HttpRequest request(BenchmarkQuery query);

    /// How many articles an answer says there are.
    long total(JsonNode answer);
}

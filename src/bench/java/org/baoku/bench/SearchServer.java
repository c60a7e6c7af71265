package org.baoku.bench;

import java.net.http.HttpRequest;
import tools.jackson.databind.JsonNode;

/// A search server that is measured over HTTP.
interface SearchServer {
    String name();

    /// The HTTP request for a query with 20 highlighted hits and all facets.
    HttpRequest request(BenchmarkQuery query);

    /// The number of matching articles in a response.
    long total(JsonNode response);
}

package org.baoku.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.index.ArticleIndex;
import org.baoku.ingest.indexing.BackgroundIndexer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Health and metrics over HTTP: what is public, what only admins see, and when the index turns the health
/// to `DOWN`.
class MonitoringTest extends ServedArchive {
    @Autowired
    private ArticleIndex index;

    @Autowired
    private BackgroundIndexer indexer;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void healthIsPublicButItsDetailsAreForAdmins() {
        HttpResponse<String> anonymous = new HttpVisitor(address()).get("/actuator/health");

        assertThat(anonymous.statusCode()).isEqualTo(200);
        assertThat(anonymous.body()).contains("UP").doesNotContain("PostgreSQL", "articles");
        assertThat(admin().page("/actuator/health")).contains("PostgreSQL", "\"archive\":", "diskSpace");
        assertThat(new HttpVisitor(address()).get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherEndpointsRequireAnAdmin() {
        for (String path : new String[] {"/actuator", "/actuator/prometheus", "/actuator/metrics"}) {
            assertThat(new HttpVisitor(address()).get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(admin().get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(admin().get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void prometheusShowsSearchIndexIntakeAndConnectionPool() {
        new HttpVisitor(address()).get("/search?q=x");

        assertThat(admin().page("/actuator/prometheus"))
                .contains(
                        "baoku_index_invocations_seconds_bucket{exception=\"none\",method=\"search\",outcome=\"SUCCESS\"",
                        "baoku_index_articles ",
                        "baoku_index_lag 0",
                        "baoku_archive_revisions_total ",
                        "baoku_intake_unfinished 0",
                        "baoku_node_leader 1.0",
                        "hikaricp_connections_active",
                        "http_server_requests_seconds_count");
    }

    @Test
    void healthIsDownWhileTheIndexIsBehind() {
        indexer.stop();
        long ahead = index.revision() + 1;
        jdbc.sql("insert into revision (number, page_id) select :number, min(id) from page")
                .param("number", ahead)
                .update();
        try {
            HttpResponse<String> health = new HttpVisitor(address()).get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("DOWN");
            assertThat(new HttpVisitor(address())
                            .get("/actuator/health/liveness")
                            .statusCode())
                    .as("a restart would not help, so liveness stays up")
                    .isEqualTo(200);
        } finally {
            jdbc.sql("delete from revision where number = :number")
                    .param("number", ahead)
                    .update();
            indexer.start();
        }
        assertThat(new HttpVisitor(address()).get("/actuator/health").statusCode())
                .isEqualTo(200);
    }

    private HttpVisitor admin() {
        return HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
    }
}

package org.baoku.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.index.ArticleIndex;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What whoever looks after the house is told, and whoever does not is not.
class MonitoringTest extends ServedArchive {
    @Autowired
    private ArticleIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IndexSynchronizer keeper;

    @Test
    void healthIsOpenAndTellsAnybodyButAdminsNothingElse() {
        HttpResponse<String> anybody = new HttpVisitor(address()).get("/actuator/health");

        assertThat(anybody.statusCode()).isEqualTo(200);
        assertThat(anybody.body()).contains("UP").doesNotContain("PostgreSQL", "articles");
        assertThat(admin().page("/actuator/health")).contains("PostgreSQL", "\"archive\":", "diskSpace");
        assertThat(new HttpVisitor(address()).get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theRestIsForAdmins() {
        for (String path : new String[] {"/actuator", "/actuator/prometheus", "/actuator/metrics"}) {
            assertThat(new HttpVisitor(address()).get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(admin().get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(admin().get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void searchIndexIntakeAndPoolAreMeasured() {
        new HttpVisitor(address()).get("/search?q=x");

        assertThat(admin().page("/actuator/prometheus"))
                .contains(
                        "baoku_index_calls_seconds_bucket{answered=\"true\",asked=\"search\"",
                        "baoku_index_articles ",
                        "baoku_index_behind 0",
                        "baoku_intake_pages_total ",
                        "baoku_intake_unfinished 0",
                        "hikaricp_connections_active",
                        "http_server_requests_seconds_count");
    }

    @Test
    void healthIsRedWhileTheIndexIsBehind() {
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
                    .as("nobody need restart it")
                    .isEqualTo(200);
        } finally {
            jdbc.sql("delete from revision where number = :number")
                    .param("number", ahead)
                    .update();
        }
        assertThat(new HttpVisitor(address()).get("/actuator/health").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageThatIsJustBeingIndexedTurnsNothingRed() throws InterruptedException {
        long ahead = index.revision() + 1;
        jdbc.sql("insert into revision (number, page_id) select :number, min(id) from page")
                .param("number", ahead)
                .update();
        Thread indexing = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            keeper.catchUp();
        });
        assertThat(new HttpVisitor(address()).get("/actuator/health").statusCode())
                .isEqualTo(200);
        indexing.join();
        assertThat(index.revision()).isEqualTo(ahead);
    }

    private HttpVisitor admin() {
        return HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);
    }
}

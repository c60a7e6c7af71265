package org.baoku;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.baoku.archive.ArchiveProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/// docker-compose.yml fits the application. The tests run without a container engine, so they read the file.
class ComposeTest {
    private static final Map<String, Object> SERVICES = services();

    @Test
    void thePostgresVersionIsTheTestedOne() {
        assertThat(service("postgres").get("image")).isEqualTo("postgres:18");
        // From version 18 on, the image stores its data one folder higher.
        assertThat(volumes("postgres")).containsExactly("postgres:/var/lib/postgresql");
    }

    @Test
    void theVariablesAreSettingsOfTheApplication() {
        Map<String, Object> variables = variables("baoku");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment-compose", variables));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "rest", Map.of("baoku.newspaper.name", "样报", "baoku.newspaper.home-place", "青海省西宁市")));
        Binder binder = Binder.get(environment);

        assertThat(binder.bind("baoku", ArchiveProperties.class).get().home()).isEqualTo(Path.of("/data"));
        assertThat(binder.bind("baoku.ingest.seeds", Path.class).get()).isEqualTo(Path.of("/app/seeds"));
        assertThat(variables.get("BAOKU_ADMIN_PASSWORD")).asString().startsWith("${BAOKU_ADMIN_PASSWORD:?");
        Map<String, Object> database = variables("postgres");
        assertThat(variables)
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/" + database.get("POSTGRES_DB"))
                .containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"))
                .containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"));
    }

    @Test
    void theHomeFolderIsOnAVolume() {
        assertThat(volumes("baoku"))
                .contains("home:" + variables("baoku").get("BAOKU_HOME"))
                .contains("./target/baoku.jar:/app/baoku.jar:ro")
                .contains("./seeds:/app/seeds:ro");
        assertThat(service("baoku").get("command")).isEqualTo(List.of("java", "-jar", "/app/baoku.jar"));
        assertThat(service("baoku").get("image")).isEqualTo("eclipse-temurin:25-jre");
        assertThat(service("baoku").get("ports")).isEqualTo(List.of("8080:8080"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> services() {
        try {
            Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
            return (Map<String, Object>) compose.getOrDefault("services", Map.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) {
        return (Map<String, Object>) SERVICES.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(String service) {
        return (Map<String, Object>) service(service).getOrDefault("environment", Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> volumes(String service) {
        return (List<String>) service(service).getOrDefault("volumes", List.of());
    }
}

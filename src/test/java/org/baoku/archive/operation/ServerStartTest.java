package org.baoku.archive.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

@Isolated("other servers of the process would use the binaries in its folder, which goes with it")
class ServerStartTest {
    @TempDir
    private Path home = Path.of("given by JUnit");

    @Test
    void aServerThatIsStartedBeforeTheProgramEndsWithIt() {
        try (AnnotationConfigApplicationContext program = program(Map.of())) {
            program.refresh();

            assertThat(program.getBean(EmbeddedServer.class).jdbcUrl()).startsWith("jdbc:postgresql:");
            assertThatThrownBy(() -> HomeLock.acquire(home)).isInstanceOf(StartupException.class);
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void itIsStoppedWhereTheProgramDoesNotStart() throws IOException {
        AnnotationConfigApplicationContext program = program(Map.of());
        program.addBeanFactoryPostProcessor(_ -> {
            throw new IllegalStateException("no program");
        });

        assertThatThrownBy(program::refresh).hasMessage("no program");

        assertThat(home.resolve("postgres/PG_VERSION")).exists();
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
        HomeLock.acquire(home).close();
    }

    @Test
    void noneIsStartedWhereTheSettingsNameAServer() {
        AnnotationConfigApplicationContext program =
                program(Map.of("spring.datasource.url", "jdbc:postgresql://localhost/none"));

        assertThat(program.getBeanFactory().containsSingleton(ServerStart.class.getName()))
                .isFalse();
        assertThat(home.resolve("baoku.lock")).doesNotExist();
    }

    private AnnotationConfigApplicationContext program(Map<String, Object> settings) {
        AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
        Map<String, Object> own = Map.of(
                "baoku.home", home.toString(), "baoku.newspaper.name", "样报", "baoku.newspaper.home-place", "青海省西宁市");
        program.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", own));
        program.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        program.register(DataSourceConfiguration.class);
        new EarlyServerStart().initialize(program);
        return program;
    }
}

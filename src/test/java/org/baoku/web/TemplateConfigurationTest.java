package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.thymeleaf.spring6.SpringTemplateEngine;

class TemplateConfigurationTest {
    @Test
    void theEngineIsReadyBeforeTheFirstRequest() {
        new WebApplicationContextRunner()
                .withBean(SpringTemplateEngine.class)
                .withUserConfiguration(TemplateConfiguration.class)
                .run(context -> assertThat(
                                context.getBean(SpringTemplateEngine.class).isInitialized())
                        .isTrue());
    }
}

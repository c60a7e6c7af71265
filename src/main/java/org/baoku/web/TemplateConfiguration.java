package org.baoku.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Prepares the template engine before the first request.
///
/// Thymeleaf prepares itself at the first page otherwise, on a virtual thread. A static initializer of it takes a lock
/// there while it keeps the thread's carrier; where the engines of two servers in one process do so at once, as in
/// tests, they may take all carriers and wait for each other for ever.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TemplateConfiguration {
    @Bean
    SmartInitializingSingleton preparedTemplates(SpringTemplateEngine engine) {
        return engine::getConfiguration;
    }
}

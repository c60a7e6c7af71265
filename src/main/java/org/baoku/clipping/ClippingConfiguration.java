package org.baoku.clipping;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Enables the settings of clippings and finds the font of their documents.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClippingProperties.class)
class ClippingConfiguration {
    @Bean
    DocumentFont documentFont(ClippingProperties properties) {
        return new DocumentFont(properties.font());
    }
}

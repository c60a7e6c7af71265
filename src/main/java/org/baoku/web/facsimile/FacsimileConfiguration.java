package org.baoku.web.facsimile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Enables the settings of pages as printed.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FacsimileProperties.class)
class FacsimileConfiguration {}

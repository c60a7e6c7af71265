package org.baoku.following;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Makes the settings known.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowingProperties.class)
class FollowingConfiguration {}

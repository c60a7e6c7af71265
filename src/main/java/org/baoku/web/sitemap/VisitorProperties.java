package org.baoku.web.sitemap;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What programs that visit the site are told.
///
/// @param securityContact whom to tell of a security fault: `mailto:…`, `tel:…` or `https://…`; empty to say nothing
/// @param robots whether search engines may read the articles
@Validated
@ConfigurationProperties("baoku.site")
record VisitorProperties(
        @DefaultValue("") @Pattern(regexp = "|(mailto:|tel:|https://)[\\x21-\\x7e]+")
        String securityContact,

        @DefaultValue("true") boolean robots) {}

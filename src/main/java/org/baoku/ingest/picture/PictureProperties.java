package org.baoku.ingest.picture;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the pictures of pages.
///
/// @param enabled whether pictures are made; those that were made are shown in any case
@ConfigurationProperties("baoku.pictures")
public record PictureProperties(@DefaultValue("true") boolean enabled) {}

package org.baoku.ingest.meaning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the sentence model.
///
/// @param enabled whether the model is loaded: vectors of articles are made, and the hits of a question are
/// ranked by them too
@ConfigurationProperties("baoku.meaning")
public record MeaningProperties(@DefaultValue("true") boolean enabled) {}

package org.baoku.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the door.
///
/// @param readingOpen whether anybody may read, or only who has signed in
/// @param adminPassword the first admin's password; empty to have one made up and shown once
@ConfigurationProperties("baoku.door")
record DoorProperties(
        @DefaultValue("true") boolean readingOpen,
        @DefaultValue("") String adminPassword) {}

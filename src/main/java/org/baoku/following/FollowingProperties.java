package org.baoku.following;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of saved searches and their messages. Mail also needs the server, `spring.mail.host`.
///
/// @param enabled whether saved searches are evaluated and messages are sent
/// @param publicUrl the address under which readers open the archive, for the links in messages
/// @param mailFrom the sender of mail; empty for none, then no mail is sent
/// @param digestTime the time of day of the morning digest
/// @param zone the time zone of that time
/// @param recentDays an article of an issue that is older when it comes in is told as an earlier one
/// @param pause the shortest time between two messages at once to an account
/// @param earlierPause the shortest time between two messages at once that tell of earlier articles
/// @param interval how often is looked for changes
/// @param privateWebhooks whether webhooks may be on this machine or in a private network
@Validated
@ConfigurationProperties("baoku.following")
public record FollowingProperties(
        boolean enabled,
        @NotBlank String publicUrl,
        @NotNull String mailFrom,
        @NotNull LocalTime digestTime,
        @NotNull ZoneId zone,
        @PositiveOrZero int recentDays,
        @NotNull Duration pause,
        @NotNull Duration earlierPause,
        @NotNull Duration interval,
        boolean privateWebhooks) {
    /// The absolute URL of a page, for a message.
    public String link(String path) {
        return publicUrl.replaceFirst("/+$", "") + path;
    }
}

package org.baoku.archive.following;

import java.time.Instant;
import java.util.UUID;

/// A message that is to be delivered.
///
/// @param id the idempotency key: the same for every attempt
/// @param account the owner's name
/// @param address where it goes; empty where the owner has no such address any more
/// @param secret by which a webhook's message is signed; empty for mail
/// @param digest whether it is a morning digest
/// @param attempts how many have failed
public record OutgoingMessage(
        UUID id,
        long accountId,
        String account,
        Kind kind,
        String address,
        String secret,
        boolean digest,
        MessageContent content,
        Instant createdAt,
        int attempts) {
    /// How a message is delivered.
    public enum Kind {
        MAIL,
        WEBHOOK,
        /// The mail that asks the owner of an address to agree.
        CONFIRMATION
    }
}

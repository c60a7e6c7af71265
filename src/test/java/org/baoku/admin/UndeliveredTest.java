package org.baoku.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.baoku.EditableArchive;
import org.baoku.HttpVisitor;
import org.baoku.archive.following.DeliveryAddressRepository;
import org.baoku.archive.following.OutgoingMessage;
import org.baoku.archive.following.OutgoingMessageRepository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// While the mail server is away, an admin sees that messages wait, and why.
class UndeliveredTest extends EditableArchive {
    @Autowired
    private DeliveryAddressRepository addresses;

    @Autowired
    private OutgoingMessageRepository messages;

    @Test
    void messagesThatAreTriedAgainAreToldOf() {
        Instant now = Instant.now();
        assertThat(addresses.setMail("admin", "lin@archive.example", now)).isTrue();
        for (OutgoingMessage message : messages.next(now.plusSeconds(1), 100)) {
            messages.markFailed(message.id(), "No answer", Optional.of(now.plus(Duration.ofHours(1))), now);
        }

        assertThat(messages.retried())
                .map(OutgoingMessageRepository.Retried::messages)
                .contains(1L);
        assertThat(HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD).page("/admin/undelivered"))
                .contains("1 条消息没有送到，还会再试", "没有放弃不送的消息");
    }
}

package org.baoku.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baoku.archive.following.OutgoingMessage;
import org.baoku.archive.following.OutgoingMessageRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Delivers messages, each at least once: one that fails is tried again, with longer and longer waits, and
/// given up after a day and a half. An admin can try it again.
@Component
public final class MessageDelivery {
    private static final Logger log = LoggerFactory.getLogger(MessageDelivery.class);

    /// The waits after each failed attempt.
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    /// So many are delivered at the same time, so that one slow receiver does not hold up the others.
    private static final int AT_A_TIME = 16;

    private static final int MAX_PROBLEM = 300;

    private final OutgoingMessageRepository messages;
    private final MailDelivery mail;
    private final WebhookDelivery webhook;
    private final Clock clock;

    MessageDelivery(OutgoingMessageRepository messages, MailDelivery mail, WebhookDelivery webhook, Clock clock) {
        this.messages = messages;
        this.mail = mail;
        this.webhook = webhook;
        this.clock = clock;
    }

    /// Delivers the next messages that are due.
    ///
    /// @return whether there were any
    public boolean deliverNext() throws InterruptedException {
        List<OutgoingMessage> next = messages.next(clock.instant(), AT_A_TIME);
        try (ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> started = new ArrayList<>();
            next.forEach(message -> started.add(deliveries.submit(() -> deliver(message))));
            for (Future<?> each : started) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
        return !next.isEmpty();
    }

    private void deliver(OutgoingMessage message) {
        if (message.address().isEmpty()) {
            messages.delete(message.id());
            return;
        }
        try {
            switch (message.kind()) {
                case MAIL, CONFIRMATION -> mail.deliver(message);
                case WEBHOOK -> webhook.deliver(message);
            }
            messages.markSent(message.id(), clock.instant());
        } catch (DeliveryException e) {
            Optional<Instant> again = message.attempts() < WAITS.size()
                    ? Optional.of(clock.instant().plus(WAITS.get(message.attempts())))
                    : Optional.empty();
            String problem = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
            log.warn(
                    "Message {} ({}) was not delivered{}: {}",
                    message.id(),
                    message.kind(),
                    again.isEmpty() ? " and is given up" : "",
                    problem);
            messages.markFailed(
                    message.id(),
                    problem.substring(0, Math.min(problem.length(), MAX_PROBLEM)),
                    again,
                    clock.instant());
        }
    }
}

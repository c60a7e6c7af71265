package org.baoku.following;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.baoku.archive.following.OutgoingMessage;
import org.baoku.following.SignedLinks.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends a message by mail.
@Component
public final class MailDelivery {
    private static final int MAX_ADDRESS = 254;

    private final @Nullable JavaMailSender sender;
    private final FollowingProperties settings;
    private final AlertMail mail;
    private final SignedLinks links;
    private final Clock clock;

    MailDelivery(
            ObjectProvider<JavaMailSender> sender,
            FollowingProperties settings,
            AlertMail mail,
            SignedLinks links,
            Clock clock) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.mail = mail;
        this.links = links;
        this.clock = clock;
    }

    /// Whether a mail server and a sender are set.
    public boolean isAvailable() {
        return sender != null && !settings.mailFrom().isBlank();
    }

    /// A mail address as it is stored; empty where the text is not a single plain one.
    public static Optional<String> accepted(String text) {
        String address = text.strip();
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            return Optional.empty();
        }
        boolean plain = address.length() <= MAX_ADDRESS
                && address.indexOf('@') > 0
                && address.chars()
                        .noneMatch(letter -> letter <= ' ' || letter == 127 || "<>(),;:\"\\[]".indexOf(letter) >= 0);
        return plain ? Optional.of(address) : Optional.empty();
    }

    void deliver(OutgoingMessage message) throws DeliveryException {
        JavaMailSender server = sender;
        if (server == null || !isAvailable()) {
            throw new DeliveryException("No mail server is set: spring.mail.host and baoku.following.mail-from", null);
        }
        try {
            server.send(write(message, server.createMimeMessage()));
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw new DeliveryException(String.valueOf(e.getMessage()), e);
        }
    }

    @SuppressWarnings("JavaUtilDate") // the mail library takes no other
    private MimeMessage write(OutgoingMessage message, MimeMessage mime)
            throws MessagingException, UnsupportedEncodingException {
        MailAddress address = new MailAddress(message.accountId(), message.address());
        AlertMail.Text text;
        if (message.kind() == OutgoingMessage.Kind.CONFIRMATION) {
            text = mail.confirmation(message, settings.link("/following/confirm?token=" + links.confirmation(address)));
        } else {
            String unsubscribe = settings.link("/following/unsubscribe?token=" + links.unsubscription(address));
            text = mail.alert(message, unsubscribe);
            mime.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mime.setHeader("Auto-Submitted", "auto-generated");
        // The same in every attempt, so that a mail that comes twice is recognised.
        mime.setHeader("Message-ID", "<" + message.id() + "@" + domain() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.mailFrom(), mail.sender());
        helper.setTo(message.address());
        helper.setSubject(text.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(text.plain(), text.html());
        return mime;
    }

    private String domain() {
        String from = settings.mailFrom();
        return from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }
}

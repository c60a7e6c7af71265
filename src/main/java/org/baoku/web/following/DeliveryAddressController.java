package org.baoku.web.following;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.baoku.archive.following.DeliveryAddressRepository;
import org.baoku.archive.following.OutgoingMessage.Kind;
import org.baoku.following.MailDelivery;
import org.baoku.following.SignedLinks;
import org.baoku.following.WebhookDelivery;
import org.baoku.site.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sets where messages to the user who is signed in go.
@Controller
final class DeliveryAddressController {
    private static final String LIST = "redirect:/following#addresses";
    private static final int MAX_SHOWN = 100;

    private final DeliveryAddressRepository addresses;
    private final MailDelivery mail;
    private final WebhookDelivery webhooks;
    private final Clock clock;

    DeliveryAddressController(
            DeliveryAddressRepository addresses, MailDelivery mail, WebhookDelivery webhooks, Clock clock) {
        this.addresses = addresses;
        this.mail = mail;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @PostMapping("/following/mail")
    String setMail(@RequestParam String address, Principal user, HttpServletRequest request, RedirectAttributes flash) {
        Optional<String> accepted = MailDelivery.accepted(address);
        if (!mail.isAvailable()) {
            return answer(flash, "problem", "following.mail.none", "");
        }
        if (accepted.isEmpty()) {
            TypedForm.keep(flash, request, "mail", "address");
            return answer(flash, "problem", "following.mail.bad", shown(address));
        }
        return addresses.setMail(user.getName(), accepted.get(), clock.instant())
                ? answer(flash, "done", "following.mail.sent", accepted.get())
                : answer(flash, "problem", "following.mail.too-many", "");
    }

    @PostMapping("/following/mail/remove")
    String removeMail(Principal user, RedirectAttributes flash) {
        addresses.remove(user.getName(), Kind.MAIL);
        return answer(flash, "done", "following.mail.removed", "");
    }

    @PostMapping("/following/webhook")
    String setWebhook(@RequestParam String url, Principal user, HttpServletRequest request, RedirectAttributes flash) {
        Optional<String> accepted = webhooks.accepted(url);
        if (accepted.isEmpty()) {
            TypedForm.keep(flash, request, "webhook", "url");
            return answer(flash, "problem", "following.webhook.bad", shown(url));
        }
        addresses.setWebhook(user.getName(), accepted.get(), SignedLinks.newSecret(), clock.instant());
        return answer(flash, "done", "following.webhook.set", "");
    }

    @PostMapping("/following/webhook/remove")
    String removeWebhook(Principal user, RedirectAttributes flash) {
        addresses.remove(user.getName(), Kind.WEBHOOK);
        return answer(flash, "done", "following.webhook.removed", "");
    }

    private static String shown(String typed) {
        return typed.length() <= MAX_SHOWN ? typed : typed.substring(0, MAX_SHOWN) + "…";
    }

    private static String answer(RedirectAttributes flash, String kind, String key, String about) {
        flash.addFlashAttribute(kind, key);
        flash.addFlashAttribute("about", about);
        return LIST;
    }
}

package org.baoku.web.following;

import java.time.Clock;
import java.util.Optional;
import org.baoku.archive.following.DeliveryAddressRepository;
import org.baoku.following.SignedLinks;
import org.baoku.following.SignedLinks.MailAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The links in mail. They work without a sign-in; opening one changes nothing before its button is pressed,
/// because mail scanners open links, too.
@Controller
@RequestMapping("/following")
final class MailLinkController {
    private static final String PAGE = "following/mail-link";

    private final DeliveryAddressRepository addresses;
    private final SignedLinks links;
    private final Clock clock;

    MailLinkController(DeliveryAddressRepository addresses, SignedLinks links, Clock clock) {
        this.addresses = addresses;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/confirm")
    String askToConfirm(@RequestParam(defaultValue = "") String token, Model model) {
        return ask("confirm", links.confirmed(token), token, model);
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, Model model) {
        Optional<MailAddress> confirmed = links.confirmed(token)
                .filter(mail -> addresses.confirmMail(mail.account(), mail.address(), clock.instant()));
        return answer("confirm", confirmed, model);
    }

    @GetMapping("/unsubscribe")
    String askToUnsubscribe(@RequestParam(defaultValue = "") String token, Model model) {
        return ask("unsubscribe", links.unsubscribed(token), token, model);
    }

    @PostMapping("/unsubscribe")
    String unsubscribe(@RequestParam(defaultValue = "") String token, Model model) {
        Optional<MailAddress> unsubscribed =
                links.unsubscribed(token).filter(mail -> addresses.unsubscribe(mail.account(), mail.address()));
        return answer("unsubscribe", unsubscribed, model);
    }

    private static String ask(String action, Optional<MailAddress> mail, String token, Model model) {
        return page(action, mail.isEmpty() ? "bad" : "ask", mail, token, model);
    }

    private static String answer(String action, Optional<MailAddress> mail, Model model) {
        return page(action, mail.isEmpty() ? "bad" : "done", mail, "", model);
    }

    private static String page(String action, String state, Optional<MailAddress> mail, String token, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("state", state);
        model.addAttribute("address", mail.map(MailAddress::address).orElse(""));
        model.addAttribute("token", token);
        return PAGE;
    }
}

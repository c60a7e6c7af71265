package org.baoku.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.following.OutgoingMessage.Kind;
import org.baoku.archive.following.OutgoingMessageRepository;
import org.baoku.archive.following.OutgoingMessageRepository.Undelivered;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/undelivered`: messages to followers that were given up, to be tried again.
@Controller
final class UndeliveredController {
    private static final int SHOWN = 200;

    private final OutgoingMessageRepository messages;
    private final Clock clock;

    UndeliveredController(OutgoingMessageRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// A message in the list.
    record UndeliveredView(
            UUID id,
            String account,
            Kind kind,
            ZonedDateTime createdAt,
            ZonedDateTime endedAt,
            int attempts,
            String problem) {
        static UndeliveredView of(Undelivered message) {
            return new UndeliveredView(
                    message.id(),
                    message.account(),
                    message.kind(),
                    local(message.createdAt()),
                    local(message.endedAt()),
                    message.attempts(),
                    message.problem());
        }

        private static ZonedDateTime local(Instant time) {
            return time.atZone(ZoneId.systemDefault());
        }
    }

    @GetMapping("/admin/undelivered")
    String list(Model model) {
        model.addAttribute(
                "undelivered",
                messages.undelivered(SHOWN).stream().map(UndeliveredView::of).toList());
        messages.retried()
                .ifPresent(retried -> model.addAttribute("retried", retried)
                        .addAttribute("next", UndeliveredView.local(retried.next())));
        return "admin/undelivered";
    }

    @PostMapping("/admin/undelivered/{id}")
    String retry(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
        if (!messages.retry(id, clock.instant())) {
            throw new NotFoundException();
        }
        request.setAttribute(AuditLog.NOTE, "message=" + id);
        flash.addFlashAttribute("done", "undelivered.retried");
        return "redirect:/admin/undelivered";
    }
}

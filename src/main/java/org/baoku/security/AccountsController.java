package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Outcome;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.AuditLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/accounts`: who may come in, for admins.
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/accounts")
final class AccountsController {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,39}");
    private static final String BACK = "redirect:/admin/accounts";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;

    AccountsController(AccountRepository accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @GetMapping
    String everybody(Model model, Principal me) {
        model.addAttribute(
                "accounts",
                accounts.all().stream()
                        .map(account -> AccountView.of(account, me.getName(), ZoneId.systemDefault()))
                        .toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "admin/accounts";
    }

    @PostMapping
    String add(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam String password,
            HttpServletRequest request,
            RedirectAttributes told) {
        String cleaned = name.strip();
        note(request, cleaned, "role=" + role);
        if (!NAME.matcher(cleaned).matches()) {
            return refuse(told, "accounts.bad-name", cleaned);
        }
        Optional<String> objection = PasswordRules.objection(cleaned, password);
        if (objection.isPresent()) {
            return refuse(told, objection.get(), cleaned);
        }
        return accounts.add(new Account(cleaned, encode(password), role))
                ? tell(told, "accounts.added", cleaned)
                : refuse(told, "accounts.taken", cleaned);
    }

    @PostMapping("/role")
    String changeRole(
            @RequestParam String name, @RequestParam Role role, HttpServletRequest request, RedirectAttributes told) {
        note(request, name, "role=" + role);
        return tell(told, accounts.changeRole(name, role), "accounts.role-changed", name);
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            RedirectAttributes told) {
        note(request, name, "");
        Optional<String> objection = PasswordRules.objection(name, password);
        return objection.isPresent()
                ? refuse(told, objection.get(), name)
                : tell(told, accounts.changePassword(name, encode(password)), "accounts.password-changed", name);
    }

    @PostMapping("/lock")
    String lock(
            @RequestParam String name,
            @RequestParam boolean locked,
            Principal me,
            HttpServletRequest request,
            RedirectAttributes told) {
        note(request, name, "locked=" + locked);
        if (name.equals(me.getName())) {
            return refuse(told, "accounts.self", name);
        }
        return tell(told, accounts.lock(name, locked), locked ? "accounts.locked" : "accounts.unlocked", name);
    }

    @PostMapping("/delete")
    String remove(@RequestParam String name, Principal me, HttpServletRequest request, RedirectAttributes told) {
        note(request, name, "");
        if (name.equals(me.getName())) {
            return refuse(told, "accounts.self", name);
        }
        return tell(told, accounts.remove(name), "accounts.removed", name);
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password has a hash");
        }
        return hash;
    }

    private static void note(HttpServletRequest request, String name, String effect) {
        request.setAttribute(AuditLog.NOTE, ("name=" + name + " " + effect).strip());
    }

    private static String tell(RedirectAttributes told, Outcome outcome, String key, String name) {
        return switch (outcome) {
            case DONE -> tell(told, key, name);
            case LAST_ADMIN -> refuse(told, "accounts.last-admin", name);
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String tell(RedirectAttributes told, String key, String name) {
        told.addFlashAttribute("done", key);
        told.addFlashAttribute("subject", name);
        return BACK;
    }

    private static String refuse(RedirectAttributes told, String key, String name) {
        told.addFlashAttribute("problem", key);
        told.addFlashAttribute("subject", name);
        return BACK;
    }
}

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

/// `/admin/accounts`: user accounts and their roles, for admins.
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/accounts")
final class AccountsController {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,39}");
    private static final String REDIRECT = "redirect:/admin/accounts";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;

    AccountsController(AccountRepository accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @GetMapping
    String list(Model model, Principal user) {
        model.addAttribute(
                "accounts",
                accounts.all().stream()
                        .map(account -> AccountView.of(account, user.getName(), ZoneId.systemDefault()))
                        .toList());
        model.addAttribute("roles", Role.values());
        model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
        return "admin/accounts";
    }

    @PostMapping
    String add(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam String password,
            HttpServletRequest request,
            RedirectAttributes flash) {
        String stripped = name.strip();
        auditNote(request, stripped, "role=" + role);
        String fault = NAME.matcher(stripped).matches()
                ? PasswordRules.violation(stripped, password).orElse("")
                : "accounts.bad-name";
        if (fault.isEmpty() && accounts.add(new Account(stripped, encode(password), role))) {
            return done(flash, "accounts.added", stripped);
        }
        flash.addFlashAttribute("newName", stripped);
        flash.addFlashAttribute("newRole", role.name());
        return problem(request, flash, fault.isEmpty() ? "accounts.taken" : fault, stripped);
    }

    @PostMapping("/role")
    String changeRole(
            @RequestParam String name,
            @RequestParam Role role,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        auditNote(request, name, "role=" + role);
        if (name.equals(user.getName())) {
            return problem(request, flash, "accounts.self", name);
        }
        return done(request, flash, accounts.changeRole(name, role), "accounts.role-changed", name);
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam String name,
            @RequestParam String password,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        auditNote(request, name, "");
        if (name.equals(user.getName())) {
            return problem(request, flash, "accounts.self", name);
        }
        Optional<String> violation = PasswordRules.violation(name, password);
        return violation.isPresent()
                ? problem(request, flash, violation.get(), name)
                : done(
                        request,
                        flash,
                        accounts.changePassword(name, encode(password)),
                        "accounts.password-changed",
                        name);
    }

    @PostMapping("/lock")
    String lock(
            @RequestParam String name,
            @RequestParam boolean locked,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        auditNote(request, name, "locked=" + locked);
        if (name.equals(user.getName())) {
            return problem(request, flash, "accounts.self", name);
        }
        return done(
                request, flash, accounts.lock(name, locked), locked ? "accounts.locked" : "accounts.unlocked", name);
    }

    @PostMapping("/delete")
    String remove(
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash) {
        auditNote(request, name, "");
        if (name.equals(user.getName())) {
            return problem(request, flash, "accounts.self", name);
        }
        return sure
                ? done(request, flash, accounts.remove(name), "accounts.removed", name)
                : problem(request, flash, "accounts.delete.unsure", name);
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder returned null");
        }
        return hash;
    }

    private static void auditNote(HttpServletRequest request, String name, String change) {
        request.setAttribute(AuditLog.NOTE, ("name=" + name + " " + change).strip());
    }

    private static String done(
            HttpServletRequest request, RedirectAttributes flash, Outcome outcome, String key, String name) {
        return switch (outcome) {
            case DONE -> done(flash, key, name);
            case LAST_ADMIN -> problem(request, flash, "accounts.last-admin", name);
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String done(RedirectAttributes flash, String key, String name) {
        flash.addFlashAttribute("done", key);
        flash.addFlashAttribute("subject", name);
        return REDIRECT;
    }

    private static String problem(HttpServletRequest request, RedirectAttributes flash, String key, String name) {
        RefusedRequest.record(request);
        flash.addFlashAttribute("problem", key);
        flash.addFlashAttribute("subject", name);
        return REDIRECT;
    }
}

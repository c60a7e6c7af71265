package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.ApiTokenRepository;
import org.baoku.archive.account.AuditLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/account`: one's own password and tokens.
@Controller
@ConditionalOnWebApplication
@RequestMapping("/account")
final class OwnAccountController {
    private static final String BACK = "redirect:/account";
    private static final int LONGEST_NAME = 60;
    private static final int MOST_TOKENS = 50;

    private final AccountRepository accounts;
    private final ApiTokenRepository tokens;
    private final PasswordEncoder encoder;
    private final LoginThrottle attempts;

    OwnAccountController(
            AccountRepository accounts, ApiTokenRepository tokens, PasswordEncoder encoder, LoginThrottle attempts) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.encoder = encoder;
        this.attempts = attempts;
    }

    @GetMapping
    String mine(@AuthenticationPrincipal SignedInUser me, Model model) {
        Account account = mine(me);
        model.addAttribute("name", account.name());
        model.addAttribute("role", account.role());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role.atMost(account.role()) == role)
                        .toList());
        model.addAttribute(
                "tokens",
                tokens.of(account.name()).stream()
                        .map(token -> TokenView.of(token, ZoneId.systemDefault()))
                        .toList());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "admin/account";
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedInUser me,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told) {
        Account account = mine(me);
        // Who found an open browser must not find the password out, too.
        Duration wait = attempts.begin(account.name(), request.getRemoteAddr());
        if (wait.isPositive()) {
            told.addFlashAttribute("problem", "account.wait");
            return BACK;
        }
        if (!encoder.matches(old, account.passwordHash())) {
            told.addFlashAttribute("problem", "account.wrong-old");
            return BACK;
        }
        attempts.succeeded(account.name(), request.getRemoteAddr());
        Optional<String> objection = password.equals(again)
                ? PasswordRules.objection(account.name(), password)
                : Optional.of("account.not-the-same");
        if (objection.isPresent()) {
            told.addFlashAttribute("problem", objection.get());
            return BACK;
        }
        accounts.changePassword(account.name(), Objects.requireNonNull(encoder.encode(password)));
        stay(mine(me), request, response);
        told.addFlashAttribute("done", "account.password-changed");
        request.setAttribute(AuditLog.NOTE, "password changed");
        return BACK;
    }

    @PostMapping("/tokens")
    String addToken(
            @AuthenticationPrincipal SignedInUser me,
            @RequestParam String name,
            @RequestParam Role role,
            HttpServletRequest request,
            RedirectAttributes told) {
        Account account = mine(me);
        String cleaned = name.strip().replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
        Role given = role.atMost(account.role());
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME) {
            told.addFlashAttribute("problem", "account.token.bad-name");
            return BACK;
        }
        if (tokens.of(account.name()).size() >= MOST_TOKENS) {
            told.addFlashAttribute("problem", "account.token.too-many");
            return BACK;
        }
        String token = SecretGenerator.token();
        if (tokens.add(account.name(), cleaned, SecretGenerator.hash(token), given)) {
            told.addFlashAttribute("newToken", token);
            request.setAttribute(AuditLog.NOTE, "token=" + cleaned + " role=" + given);
        } else {
            told.addFlashAttribute("problem", "account.token.taken");
        }
        return BACK;
    }

    @PostMapping("/tokens/revoke")
    String revokeToken(
            @AuthenticationPrincipal SignedInUser me,
            @RequestParam long id,
            HttpServletRequest request,
            RedirectAttributes told) {
        String name = tokens.revoke(me.getUsername(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        told.addFlashAttribute("done", "account.token.revoked");
        request.setAttribute(AuditLog.NOTE, "token=" + name);
        return BACK;
    }

    private Account mine(SignedInUser me) {
        return accounts.named(me.getUsername()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Lets this session go on, under another number, while all others of the account end.
    private static void stay(Account account, HttpServletRequest request, HttpServletResponse response) {
        SignedInUser now = new SignedInUser(account);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}

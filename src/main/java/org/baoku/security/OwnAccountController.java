package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.Sha256;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.baoku.archive.account.ApiTokenRepository;
import org.baoku.archive.account.AuditLog;
import org.baoku.security.session.SignedInUser;
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

/// `/account`: the user's own password and API tokens.
@Controller
@ConditionalOnWebApplication
@RequestMapping("/account")
final class OwnAccountController {
    private static final String REDIRECT = "redirect:/account";
    private static final int MAX_TOKEN_NAME = 60;
    private static final int MAX_TOKENS = 50;

    private final AccountRepository accounts;
    private final ApiTokenRepository tokens;
    private final PasswordEncoder encoder;
    private final LoginThrottle throttle;

    OwnAccountController(
            AccountRepository accounts, ApiTokenRepository tokens, PasswordEncoder encoder, LoginThrottle throttle) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedInUser user, Model model) {
        Account account = account(user);
        model.addAttribute("name", account.name());
        model.addAttribute("role", account.role());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role.atMost(account.role()) == role)
                        .toList());
        model.addAttribute(
                "tokens",
                tokens.ofAccount(account.name()).stream()
                        .map(token -> TokenView.of(token, ZoneId.systemDefault()))
                        .toList());
        model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
        return "admin/account";
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Account account = account(user);
        // Throttled like a sign-in: an unattended browser must not allow guessing the password.
        LoginThrottle.Attempt attempt = new LoginThrottle.Attempt(account.name(), request.getRemoteAddr());
        Duration delay = throttle.beginAttempt(attempt);
        if (delay.isPositive()) {
            return problem(request, flash, "account.wait");
        }
        if (!encoder.matches(old, account.passwordHash())) {
            return problem(request, flash, "account.wrong-old");
        }
        throttle.recordSuccess(attempt);
        Optional<String> violation = password.equals(again)
                ? PasswordRules.violation(account.name(), password)
                : Optional.of("account.not-the-same");
        if (violation.isPresent()) {
            return problem(request, flash, violation.get());
        }
        accounts.changePassword(account.name(), Objects.requireNonNull(encoder.encode(password)));
        renewSession(account(user), request, response);
        flash.addFlashAttribute("done", "account.password-changed");
        request.setAttribute(AuditLog.NOTE, "password changed");
        return REDIRECT;
    }

    /// Ends the sessions in other browsers, for example on a computer that was left signed in.
    @PostMapping("/sessions/end")
    String endOtherSessions(
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        accounts.endSessions(user.getUsername());
        renewSession(account(user), request, response);
        flash.addFlashAttribute("done", "account.sessions-ended");
        return REDIRECT;
    }

    @PostMapping("/tokens")
    String addToken(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam String name,
            @RequestParam Role role,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Account account = account(user);
        String tokenName = name.strip().replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
        Role tokenRole = role.atMost(account.role());
        if (tokenName.isEmpty() || tokenName.length() > MAX_TOKEN_NAME) {
            return problem(request, flash, "account.token.bad-name");
        }
        if (tokens.ofAccount(account.name()).size() >= MAX_TOKENS) {
            return problem(request, flash, "account.token.too-many");
        }
        String token = SecretGenerator.token();
        request.setAttribute(AuditLog.NOTE, "token=" + tokenName + " role=" + tokenRole);
        if (!tokens.add(account.name(), tokenName, Sha256.of(token), tokenRole)) {
            return problem(request, flash, "account.token.taken");
        }
        flash.addFlashAttribute("newToken", token);
        return REDIRECT;
    }

    @PostMapping("/tokens/revoke")
    String revokeToken(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam long id,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (!sure) {
            return problem(request, flash, "account.token.unsure");
        }
        String name = tokens.revoke(user.getUsername(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        flash.addFlashAttribute("done", "account.token.revoked");
        request.setAttribute(AuditLog.NOTE, "token=" + name);
        return REDIRECT;
    }

    private static String problem(HttpServletRequest request, RedirectAttributes flash, String key) {
        RefusedRequest.record(request);
        flash.addFlashAttribute("problem", key);
        return REDIRECT;
    }

    private Account account(SignedInUser user) {
        return accounts.find(user.getUsername()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Keeps this session, under a new id and the account's new version; all other sessions of the account end.
    private static void renewSession(Account account, HttpServletRequest request, HttpServletResponse response) {
        SignedInUser renewed = new SignedInUser(account);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(renewed, null, renewed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}

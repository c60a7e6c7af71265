package org.baoku.security;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.account.AccountSessionRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Deletes expired sessions and forgotten sign-in counters once a minute: two statements that find their
/// rows by an index. Several programs may do so at once.
@Component
@ConditionalOnWebApplication
final class SignInCleanUp implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SignInCleanUp.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final AccountSessionRepository sessions;
    private final LoginThrottle throttle;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    SignInCleanUp(AccountSessionRepository sessions, LoginThrottle throttle) {
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            stopped = new CountDownLatch(1);
            thread = Thread.ofVirtual().name("sign-in clean-up").start(this::repeat);
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        @Nullable Thread stopping = thread;
        try {
            if (stopping != null && !stopping.join(STOP_TIMEOUT)) {
                log.warn("Expired sessions are still being deleted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void repeat() {
        try {
            while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                removeOld();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void removeOld() {
        try {
            sessions.removeExpired();
            throttle.removeForgotten();
        } catch (DataAccessException e) {
            if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                log.warn("The database is unreachable; expired sessions are deleted later");
            } else {
                log.error("Expired sessions cannot be deleted; it is tried again", e);
            }
        }
    }
}

package org.baoku.archive.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baoku.archive.TestArchive;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Outcome;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.Test;

class LastAdminTest {
    private final AccountRepository accounts = new TestArchive().accounts;

    @Test
    void twoAdminsWhoRemoveLockOrDemoteEachOtherAtOnceLeaveOne() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                for (Callable<Outcome> act : List.<Callable<Outcome>>of(
                        () -> accounts.remove("one"),
                        () -> accounts.lock("one", true),
                        () -> accounts.changeRole("one", Role.READER))) {
                    accounts.save(new Account("one", "{noop}1", Role.ADMIN));
                    accounts.save(new Account("two", "{noop}2", Role.ADMIN));

                    List<Future<Outcome>> both = threads.invokeAll(List.of(act, () -> accounts.remove("two")));

                    assertThat(both)
                            .extracting(Future::get)
                            .containsExactlyInAnyOrder(Outcome.DONE, Outcome.LAST_ADMIN);
                    assertThat(accounts.hasAdmin()).isTrue();
                    accounts.lock("one", false);
                }
            }
        }
    }
}

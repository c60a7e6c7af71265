package org.baoku.archive.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoku.archive.TestArchive;
import org.baoku.archive.account.AccountRepository.Account;
import org.baoku.archive.account.AccountRepository.Role;
import org.junit.jupiter.api.Test;

class AccountNameTest {
    private final AccountRepository accounts = new TestArchive().accounts;

    @Test
    void aNameThatDiffersOnlyInCaseIsTaken() {
        assertThat(accounts.add(new Account("zhou.min", "{noop}1", Role.ADMIN))).isTrue();
        assertThat(accounts.add(new Account("Zhou.Min", "{noop}2", Role.READER)))
                .isFalse();
        assertThat(accounts.find("Zhou.Min")).isEmpty();
        assertThat(accounts.add(new Account("zhou.min2", "{noop}3", Role.READER)))
                .isTrue();
    }
}

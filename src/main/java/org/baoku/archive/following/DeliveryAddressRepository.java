package org.baoku.archive.following;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baoku.archive.following.OutgoingMessage.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores where messages to an account go: a mail address, which its owner must confirm, and a webhook.
@Component
public final class DeliveryAddressRepository {
    /// So many confirmations are sent for an account in a day.
    public static final int CONFIRMATIONS_A_DAY = 5;

    /// An account's address of one kind.
    ///
    /// @param secret by which a webhook's messages are signed; empty for mail
    /// @param confirmed whether messages are sent there
    public record DeliveryAddress(String address, String secret, boolean confirmed) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public DeliveryAddressRepository(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The address of an account; empty where it has none of the kind.
    public Optional<DeliveryAddress> find(String account, Kind kind) {
        return jdbc.sql("""
                        select address, secret, confirmed_at is not null as confirmed from delivery_address
                        where account_id = (select id from account where name = :account) and kind = :kind
                        """)
                .param("account", account)
                .param("kind", kind.name())
                .query(DeliveryAddress.class)
                .optional();
    }

    /// Sets the mail address of an account, to which nothing is sent before it is confirmed, and queues the
    /// mail that asks for it.
    ///
    /// @return false where too many were sent for the account today; then nothing changes
    public boolean setMail(String account, String address, Instant now) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Optional<Long> id = jdbc.sql("select id from account where name = :account for update")
                    .param("account", account)
                    .query(Long.class)
                    .optional();
            if (id.isEmpty()) {
                return false;
            }
            long sent = jdbc.sql("""
                            select count(*) from outgoing_message
                            where account_id = :account and kind = 'CONFIRMATION' and created_at > :since
                            """)
                    .param("account", id.get())
                    .param("since", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            if (sent >= CONFIRMATIONS_A_DAY) {
                return false;
            }
            set(id.get(), Kind.MAIL, address, "", false, now);
            jdbc.sql("""
                            insert into outgoing_message (account_id, kind, content, created_at, due_at)
                            values (:account, 'CONFIRMATION', :content::jsonb, :now, :now)
                            """)
                    .param("account", id.get())
                    .param("content", FollowingJson.write(new MessageContent(address, List.of())))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        }));
    }

    /// Sets the webhook of an account.
    public void setWebhook(String account, String url, String secret, Instant now) {
        jdbc.sql("select id from account where name = :account")
                .param("account", account)
                .query(Long.class)
                .optional()
                .ifPresent(id -> set(id, Kind.WEBHOOK, url, secret, true, now));
    }

    private void set(long account, Kind kind, String address, String secret, boolean confirmed, Instant now) {
        jdbc.sql("""
                        insert into delivery_address (account_id, kind, address, secret, set_at, confirmed_at)
                        values (:account, :kind, :address, :secret, :now, case when :confirmed then :now::timestamptz end)
                        on conflict (account_id, kind) do update
                        set address = excluded.address, secret = excluded.secret, set_at = excluded.set_at,
                            confirmed_at = excluded.confirmed_at
                        """)
                .param("account", account)
                .param("kind", kind.name())
                .param("address", address)
                .param("secret", secret)
                .param("confirmed", confirmed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Confirms a mail address.
    ///
    /// @return whether the account still has this address
    public boolean confirmMail(long account, String address, Instant now) {
        return jdbc.sql("""
                        update delivery_address set confirmed_at = coalesce(confirmed_at, :now)
                        where account_id = :account and kind = 'MAIL' and address = :address
                        """)
                        .param("account", account)
                        .param("address", address)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Removes an account's address of one kind; what is queued for it is not sent.
    public void remove(String account, Kind kind) {
        jdbc.sql("""
                        delete from delivery_address
                        where account_id = (select id from account where name = :account) and kind = :kind
                        """).param("account", account).param("kind", kind.name()).update();
    }

    /// Removes a mail address at the request of its owner, who need not be signed in.
    ///
    /// @return whether the account still had this address
    public boolean unsubscribe(long account, String address) {
        return jdbc.sql("""
                        delete from delivery_address where account_id = :account and kind = 'MAIL' and address = :address
                        """).param("account", account).param("address", address).update() > 0;
    }
}

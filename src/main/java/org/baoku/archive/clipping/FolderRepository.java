package org.baoku.archive.clipping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ResultRows;
import org.baoku.archive.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the folders of clippings and with whom they are shared. Accounts are given by name; nobody is
/// given by null.
@Component
public final class FolderRepository {
    private static final String FOLDERS = """
            select folder.id, owner.name as owner, folder.name, folder.note, folder.link_hash is not null as linked,
                   (select count(*) from clipping where clipping.folder_id = folder.id) as clippings,
                   case when owner.name = :viewer then 'OWN' when share.may_edit then 'EDIT' else 'READ' end as access
            from clipping_folder folder
            join account owner on owner.id = folder.account_id
            left join clipping_share share on share.folder_id = folder.id
                  and share.account_id = (select id from account where account.name = :viewer)
            """;

    private final JdbcClient jdbc;

    public FolderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The folders of an account, and then those that are shared with it; by name.
    public List<ClippingFolder> visibleTo(String account) {
        return ResultRows.of(jdbc.sql(FOLDERS + """
                        where owner.name = :viewer or share.account_id is not null
                        order by owner.name = :viewer desc, folder.name, folder.id
                        """).param("viewer", account).query(FolderRepository::folder));
    }

    /// A folder as an account sees it; empty where there is none or the account may not see it.
    public Optional<ClippingFolder> find(long id, String account) {
        return jdbc.sql(FOLDERS + "where folder.id = :id and (owner.name = :viewer or share.account_id is not null)")
                .param("viewer", account)
                .param("id", id)
                .query(FolderRepository::folder)
                .optional();
    }

    /// The name of a folder.
    public Optional<String> name(long id) {
        return jdbc.sql("select name from clipping_folder where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// The folder with a secret link, as somebody without an account sees it.
    ///
    /// @param hash the SHA-256 of the link's secret
    public Optional<ClippingFolder> findByLink(byte[] hash) {
        return jdbc.sql(FOLDERS + "where folder.link_hash = :hash")
                .param("viewer", null, Types.VARCHAR)
                .param("hash", hash)
                .query(FolderRepository::folder)
                .optional();
    }

    private static ClippingFolder folder(ResultSet row, int number) throws SQLException {
        return new ClippingFolder(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("name"),
                row.getString("note"),
                row.getBoolean("linked"),
                FolderAccess.valueOf(row.getString("access")),
                row.getInt("clippings"));
    }

    /// The number of an account's own folders.
    public int ownedBy(String account) {
        return jdbc.sql("""
                        select count(*) from clipping_folder folder join account on account.id = folder.account_id
                        where account.name = :account
                        """).param("account", account).query(Integer.class).single();
    }

    /// Adds an empty folder.
    ///
    /// @return its id; empty where the account has a folder of that name, or is gone
    public Optional<Long> add(String account, String name, String note) {
        return jdbc.sql("""
                        insert into clipping_folder (account_id, name, note)
                        select id, :name, :note from account where account.name = :account
                        on conflict (account_id, name) do nothing returning id
                        """)
                .param("account", account)
                .param("name", StorableText.of(name))
                .param("note", StorableText.of(note))
                .query(Long.class)
                .optional();
    }

    /// Changes the name and the note of a folder.
    ///
    /// @return false where its owner has another folder of that name
    public boolean describe(long id, String name, String note) {
        return jdbc.sql("""
                        update clipping_folder set name = :name, note = :note
                        where id = :id and not exists (
                            select 1 from clipping_folder other
                            where other.account_id = clipping_folder.account_id and other.name = :name
                              and other.id <> :id)
                        """)
                        .param("id", id)
                        .param("name", StorableText.of(name))
                        .param("note", StorableText.of(note))
                        .update()
                > 0;
    }

    /// Deletes a folder with its clippings.
    public void remove(long id) {
        jdbc.sql("delete from clipping_folder where id = :id").param("id", id).update();
    }

    /// With whom a folder is shared, by name.
    public List<FolderShare> shares(long id) {
        return ResultRows.of(jdbc.sql("""
                        select account.name as account, share.may_edit
                        from clipping_share share join account on account.id = share.account_id
                        where share.folder_id = :id order by account.name
                        """).param("id", id).query(FolderShare.class));
    }

    /// Shares a folder with an account, or changes what the account may do.
    ///
    /// @return false where there is no such account, or it is the owner's
    public boolean share(long id, String account, boolean mayEdit) {
        return jdbc.sql("""
                        insert into clipping_share (folder_id, account_id, may_edit)
                        select folder.id, account.id, :mayEdit from clipping_folder folder, account
                        where folder.id = :id and account.name = :account and account.id <> folder.account_id
                        on conflict (folder_id, account_id) do update set may_edit = excluded.may_edit
                        """)
                        .param("id", id)
                        .param("account", account)
                        .param("mayEdit", mayEdit)
                        .update()
                > 0;
    }

    /// Ends the sharing of a folder with an account.
    public void unshare(long id, String account) {
        jdbc.sql("""
                        delete from clipping_share
                        where folder_id = :id and account_id = (select id from account where name = :account)
                        """).param("id", id).param("account", account).update();
    }

    /// Gives a folder another secret link, or none; the one before is not valid any more.
    ///
    /// @param hash the SHA-256 of the link's secret; null for none
    public void link(long id, byte @Nullable [] hash) {
        jdbc.sql("update clipping_folder set link_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash, Types.BINARY)
                .update();
    }
}

package org.baoku.clipping;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoku.archive.Sha256;
import org.baoku.archive.clipping.Clipping;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.archive.clipping.ClippingRepository;
import org.baoku.archive.clipping.FolderAccess;
import org.baoku.archive.clipping.FolderRepository;
import org.baoku.archive.clipping.FolderShare;
import org.baoku.archive.clipping.KeptArticle;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.clipping.ClippingRefusedException.Reason;
import org.springframework.stereotype.Component;

/// The folders of clippings as accounts use them: every method checks the account's right and the limits,
/// and throws [ClippingRefusedException]. Accounts are given by name.
@Component
public final class ClippingFolders {
    /// The maximum number of folders of an account.
    public static final int MAX_FOLDERS = 100;

    /// The maximum number of clippings in a folder.
    public static final int MAX_CLIPPINGS = 1_000;

    /// The maximum length of the name of a folder and of a tag.
    public static final int MAX_NAME = 60;

    /// The maximum length of a note.
    public static final int MAX_NOTE = 5_000;

    private static final int MAX_TAGS = 20;
    private static final int SECRET_BYTES = 32;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    private static final Pattern TAG_SEPARATOR = Pattern.compile("[\\s\\u3000,，、;；#＃]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FolderRepository folders;
    private final ClippingRepository clippings;
    private final PageRepository pages;

    ClippingFolders(FolderRepository folders, ClippingRepository clippings, PageRepository pages) {
        this.folders = folders;
        this.clippings = clippings;
        this.pages = pages;
    }

    /// The folders that an account may see, its own first.
    public List<ClippingFolder> visibleTo(String account) {
        return folders.visibleTo(account);
    }

    /// A folder that an account may see.
    public ClippingFolder folder(String account, long id) {
        return folders.find(id, account).orElseThrow(() -> new ClippingRefusedException(Reason.UNKNOWN_FOLDER));
    }

    /// The folder with a secret link; empty where there is none.
    public Optional<ClippingFolder> linked(String secret) {
        return folders.findByLink(Sha256.of(secret));
    }

    /// The clippings of a folder in their order.
    public List<Clipping> clippings(ClippingFolder folder) {
        return clippings.in(folder.id());
    }

    /// Adds an empty folder.
    ///
    /// @return its id
    public long addFolder(String account, String name, String note) {
        String checkedName = name(name);
        if (folders.ownedBy(account) >= MAX_FOLDERS) {
            throw new ClippingRefusedException(Reason.TOO_MANY_FOLDERS);
        }
        return folders.add(account, checkedName, note(note))
                .orElseThrow(() -> new ClippingRefusedException(Reason.NAME_TAKEN));
    }

    /// Changes the name and the note of a folder.
    public void describe(String account, long id, String name, String note) {
        require(account, id, FolderAccess.OWN);
        if (!folders.describe(id, name(name), note(note))) {
            throw new ClippingRefusedException(Reason.NAME_TAKEN);
        }
    }

    /// Deletes a folder with its clippings.
    public void removeFolder(String account, long id) {
        require(account, id, FolderAccess.OWN);
        folders.remove(id);
    }

    /// With whom a folder is shared.
    public List<FolderShare> shares(String account, long id) {
        require(account, id, FolderAccess.OWN);
        return folders.shares(id);
    }

    /// Shares a folder with another account.
    public void share(String account, long id, String other, boolean mayEdit) {
        require(account, id, FolderAccess.OWN);
        if (!folders.share(id, other.strip(), mayEdit)) {
            throw new ClippingRefusedException(Reason.UNKNOWN_ACCOUNT);
        }
    }

    /// Ends the sharing of a folder with another account.
    public void unshare(String account, long id, String other) {
        require(account, id, FolderAccess.OWN);
        folders.unshare(id, other);
    }

    /// Gives a folder a new secret link, in place of the one before.
    ///
    /// @return the link's secret, which is stored nowhere
    public String link(String account, long id) {
        require(account, id, FolderAccess.OWN);
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        folders.link(id, Sha256.of(secret));
        return secret;
    }

    /// Revokes the secret link of a folder.
    public void unlink(String account, long id) {
        require(account, id, FolderAccess.OWN);
        folders.link(id, null);
    }

    /// Keeps an article as it is now, at the end of a folder.
    ///
    /// @param tags separated by spaces or commas
    /// @return the clipping's id
    public long keep(String account, long id, long article, boolean picture, String note, String tags) {
        ClippingFolder folder = require(account, id, FolderAccess.EDIT);
        if (folder.clippings() >= MAX_CLIPPINGS) {
            throw new ClippingRefusedException(Reason.TOO_MANY_CLIPPINGS);
        }
        ArchivedArticle kept =
                pages.article(article).orElseThrow(() -> new ClippingRefusedException(Reason.UNKNOWN_ARTICLE));
        return clippings
                .add(id, article, picture, note(note), tags(tags), KeptArticle.of(kept))
                .orElseThrow(() -> new ClippingRefusedException(Reason.ALREADY_KEPT));
    }

    /// Keeps an article as it is now in a new folder, or refuses both.
    ///
    /// @param tags separated by spaces or commas
    /// @return the folder's id
    public long keepInNewFolder(
            String account, String folderName, long article, boolean picture, String note, String tags) {
        note(note);
        tags(tags);
        if (pages.article(article).isEmpty()) {
            throw new ClippingRefusedException(Reason.UNKNOWN_ARTICLE);
        }
        long folder = addFolder(account, folderName, "");
        keep(account, folder, article, picture, note, tags);
        return folder;
    }

    /// Changes what is written about a clipping.
    ///
    /// @param tags separated by spaces or commas
    public void annotate(String account, long id, long clipping, boolean picture, String note, String tags) {
        requireClipping(account, id, clipping);
        clippings.annotate(id, clipping, picture, note(note), tags(tags));
    }

    /// Moves a clipping one place towards the end of its folder, or towards the beginning.
    public void move(String account, long id, long clipping, boolean towardsEnd) {
        requireClipping(account, id, clipping);
        clippings.move(id, clipping, towardsEnd);
    }

    /// Removes a clipping from its folder.
    public void remove(String account, long id, long clipping) {
        requireClipping(account, id, clipping);
        clippings.remove(id, clipping);
    }

    private ClippingFolder require(String account, long id, FolderAccess access) {
        ClippingFolder folder = folder(account, id);
        if (!folder.access().includes(access)) {
            throw new ClippingRefusedException(Reason.FORBIDDEN);
        }
        return folder;
    }

    private void requireClipping(String account, long id, long clipping) {
        require(account, id, FolderAccess.EDIT);
        if (clippings.find(id, clipping).isEmpty()) {
            throw new ClippingRefusedException(Reason.UNKNOWN_CLIPPING);
        }
    }

    private static String name(String text) {
        String name = CONTROL.matcher(text).replaceAll("").strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new ClippingRefusedException(Reason.BAD_NAME);
        }
        return name;
    }

    private static String note(String text) {
        String note = text.replace("\r\n", "\n").strip();
        if (note.length() > MAX_NOTE) {
            throw new ClippingRefusedException(Reason.NOTE_TOO_LONG);
        }
        return note;
    }

    private static List<String> tags(String text) {
        List<String> tags = TAG_SEPARATOR
                .splitAsStream(text)
                .map(tag -> CONTROL.matcher(tag).replaceAll(""))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > MAX_TAGS || tags.stream().anyMatch(tag -> tag.length() > MAX_NAME)) {
            throw new ClippingRefusedException(Reason.BAD_TAGS);
        }
        return tags;
    }
}

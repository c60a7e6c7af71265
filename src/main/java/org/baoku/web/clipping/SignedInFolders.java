package org.baoku.web.clipping;

import java.util.Optional;
import org.baoku.archive.clipping.ClippingRepository;
import org.baoku.archive.clipping.FolderRepository;
import org.baoku.index.FolderSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The folders to which a search may be restricted: those that the signed-in user may see.
@Component
final class SignedInFolders implements FolderSource {
    private final FolderRepository folders;
    private final ClippingRepository clippings;

    SignedInFolders(FolderRepository folders, ClippingRepository clippings) {
        this.folders = folders;
        this.clippings = clippings;
    }

    @Override
    public Optional<long[]> articles(long folder) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null
                ? Optional.empty()
                : folders.find(folder, user.getName()).map(found -> clippings.articles(found.id()));
    }
}

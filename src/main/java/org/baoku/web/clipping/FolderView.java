package org.baoku.web.clipping;

import java.util.List;
import org.baoku.archive.clipping.ClippingFolder;
import org.baoku.archive.clipping.FolderShare;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// The page of a folder.
///
/// @param clippings one part of the folder's clippings
/// @param tags the tags of the folder, the most frequent first
/// @param tag the tag to which the list is restricted; null for all clippings
/// @param previous the part before; null for the first
/// @param next the part after; null for the last
/// @param shares with whom it is shared; empty for everybody but the owner
/// @param exports the folder in other formats; empty for somebody without an account
/// @param pdf whether it can be exported as PDF
record FolderView(
        ClippingFolder folder,
        List<ClippingView> clippings,
        List<TagCount> tags,
        @Nullable String tag,
        @Nullable String previous,
        @Nullable String next,
        List<FolderShare> shares,
        List<Link> exports,
        boolean pdf) {
    /// A tag with the number of its clippings.
    ///
    /// @param url the folder restricted to the tag, or to none where it is chosen
    record TagCount(String tag, long count, String url, boolean chosen) {}
}

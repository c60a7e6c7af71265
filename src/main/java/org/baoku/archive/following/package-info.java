/// Saved searches in PostgreSQL: the searches, what their owners were told of, and the messages that tell them.
///
/// [org.baoku.archive.following.SavedSearchRepository] stores the searches as their owners see them.
/// [org.baoku.archive.following.ToldArticleRepository] stores which articles a search has found since it was
/// saved, together with the revision up to which it was evaluated, in one transaction: that is what makes
/// the alerts exact. [org.baoku.archive.following.OutgoingMessageRepository] puts what is due into messages
/// and keeps them until they were delivered; [org.baoku.archive.following.DeliveryAddressRepository] stores
/// where they go.
@NullMarked
package org.baoku.archive.following;

import org.jspecify.annotations.NullMarked;

/// Following: saved searches are evaluated as pages come in, and their owners are told.
///
/// [org.baoku.following.SavedSearches] saves a search. [org.baoku.following.SavedSearchEvaluator] follows
/// the index: when it has reached a later revision of the archive, all saved searches are run on the
/// articles of the pages changed since, in one snapshot and with the code of the search itself, so that an
/// alert never differs from the search. What was found is stored in one transaction with the revision
/// reached. What is due is put into messages ([org.baoku.archive.following.OutgoingMessageRepository]),
/// which [org.baoku.following.MessageDelivery] delivers at least once: by mail
/// ([org.baoku.following.MailDelivery], [org.baoku.following.AlertMail]) or to a webhook
/// ([org.baoku.following.WebhookDelivery]), of which [org.baoku.following.PublicAddress] and
/// [org.baoku.following.WebhookRequest] keep away what is not on the public network.
/// [org.baoku.following.SignedLinks] makes the links that work without a sign-in.
/// [org.baoku.following.FollowingWorker] runs all of it.
@NullMarked
package org.baoku.following;

import org.jspecify.annotations.NullMarked;

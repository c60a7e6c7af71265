package org.baoku.batch;

import java.util.List;
import java.util.regex.Pattern;
import org.baoku.archive.batch.Batch;
import org.baoku.archive.batch.BatchRepository;
import org.baoku.batch.BatchRefusedException.Reason;
import org.springframework.stereotype.Component;

/// The batches of users: each sees only their own. Accounts are given by name.
@Component
public final class Batches {
    /// The maximum number of batches of an account that have not ended.
    public static final int MAX_UNFINISHED = 3;

    /// The maximum number of batches that an account keeps.
    public static final int MAX_KEPT = 50;

    private static final int MAX_NAME = 60;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private final BatchRepository repository;
    private final BatchWorker worker;

    Batches(BatchRepository repository, BatchWorker worker) {
        this.repository = repository;
        this.worker = worker;
    }

    /// The batches of an account, the newest first.
    public List<Batch> of(String account) {
        return repository.of(account);
    }

    /// A batch of an account.
    public Batch find(String account, long id) {
        return repository.find(account, id).orElseThrow(() -> new BatchRefusedException(Reason.UNKNOWN));
    }

    /// What was found so far.
    public BatchMatrix matrix(Batch batch) {
        return new BatchMatrix(repository.terms(batch.id()), repository.pairs(batch.id()));
    }

    /// Queues the terms of a text.
    ///
    /// @param name a blank one is replaced by the first term
    /// @return the batch's id
    public long add(String account, String name, String text) {
        List<String> terms = BatchTerms.parse(text);
        List<Batch> before = repository.of(account);
        if (before.stream().filter(batch -> !batch.state().isFinal()).count() >= MAX_UNFINISHED) {
            throw new BatchRefusedException(Reason.TOO_MANY_UNFINISHED);
        }
        if (before.size() >= MAX_KEPT) {
            throw new BatchRefusedException(Reason.TOO_MANY_KEPT);
        }
        String title = CONTROL.matcher(name).replaceAll("").strip();
        if (title.isEmpty()) {
            title = terms.getFirst() + "…";
        }
        long id = repository.add(account, title.substring(0, Math.min(title.length(), MAX_NAME)), terms);
        worker.batchQueued();
        return id;
    }

    /// Cancels a batch; what was found so far stays.
    public void cancel(String account, long id) {
        repository.cancel(find(account, id).id());
    }

    /// Deletes a batch.
    public void remove(String account, long id) {
        repository.remove(find(account, id).id());
    }
}

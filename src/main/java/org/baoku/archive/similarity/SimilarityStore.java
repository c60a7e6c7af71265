package org.baoku.archive.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.ResultRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Stores signatures of articles, pairs of articles that are alike, and the clusters that these pairs form.
///
/// What writes must be called within [#advance], except [#clear].
@Component
public final class SimilarityStore {
    /// Of the articles with a passage, only so many are compared: what more have is an imprint or a set phrase.
    private static final int MAX_WITH_PASSAGE = 32;

    /// How many articles an article is compared with.
    private static final int MAX_CANDIDATES = 12;

    /// A passage that one other article has weighs 1, one that ten have a tenth.
    private static final double MIN_WEIGHT = 0.4;

    private static final String TEXTS = """
            select id, page_id, coalesce((select string_agg(coalesce(block ->> 'crosshead', block #>> '{}'), E'\\n')
                                          from jsonb_array_elements(blocks) block), '') as text
            from article
            """;

    // In the order of the index, so that neighbouring passages are found on the same of its pages.
    private static final String CANDIDATES = """
            select article_id, other_id from (
                select probe.article_id, hit.other_id,
                       row_number() over (partition by probe.article_id
                                          order by sum(1.0 / hit.frequency) desc, hit.other_id) as rank,
                       sum(1.0 / hit.frequency) as weight
                from (select article_id, unnest(bands) as band from article_signature
                      where article_id = any(:ids)
                      order by band) probe
                cross join lateral (
                    select nearest.article_id as other_id, count(*) over () as frequency
                    from (select signature_band.article_id from signature_band
                          where signature_band.band = probe.band and signature_band.article_id <> probe.article_id
                          order by signature_band.article_id desc limit :with_passage) nearest) hit
                group by probe.article_id, hit.other_id) found
            where weight >= :weight and rank <= :candidates
            """;

    private static final String REMOVE_BANDS = """
            delete from signature_band using
                (select article_id, unnest(bands) as band from article_signature where article_id = any(:ids)) gone
            where signature_band.band = gone.band and signature_band.article_id = gone.article_id
            """;

    private static final String REMOVE_PAIRS = """
            delete from article_likeness using
                (select article_id, other_id from article_likeness where article_id = any(:ids)) gone
            where (article_likeness.article_id = gone.article_id and article_likeness.other_id = gone.other_id)
               or (article_likeness.article_id = gone.other_id and article_likeness.other_id = gone.article_id)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SimilarityStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The body of an article.
    public record BodyText(long articleId, long pageId, String text) {}

    /// Two articles that have rare passages in common.
    public record Candidate(long articleId, long otherId) {}

    /// The revision of the archive that was reached.
    public long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from similarity_state")
                .query(Long.class)
                .single();
    }

    /// Does the next step of the computation in one transaction; steps run one at a time. Nothing is done where
    /// another node does a step just now.
    ///
    /// @param step receives the revision that was reached and returns the one that it reaches
    /// @return the revision that is reached now; empty where nothing was done
    public OptionalLong advance(LongUnaryOperator step) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Optional<Long> locked = jdbc.sql("select revision from similarity_state for update skip locked")
                    .query(Long.class)
                    .optional();
            if (locked.isEmpty()) {
                return OptionalLong.empty();
            }
            long reached = locked.get();
            long next = step.applyAsLong(reached);
            if (next != reached) {
                jdbc.sql("update similarity_state set revision = :revision")
                        .param("revision", next)
                        .update();
            }
            return OptionalLong.of(next);
        }));
    }

    /// Forgets everything, so that it is computed again.
    public void clear() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("update similarity_state set revision = 0").update();
            jdbc.sql("truncate article_signature, signature_band, article_likeness")
                    .update();
        });
    }

    /// The bodies of the articles of these pages.
    public List<BodyText> textsOfPages(Collection<Long> pages) {
        return texts("page_id", pages);
    }

    /// The bodies of these articles.
    public List<BodyText> texts(Collection<Long> articles) {
        return texts("id", articles);
    }

    private List<BodyText> texts(String column, Collection<Long> ids) {
        return ResultRows.of(jdbc.sql(TEXTS + " where article." + column + " = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> new BodyText(row.getLong("id"), row.getLong("page_id"), row.getString("text"))));
    }

    /// Replaces the signatures of pages. An article with the same text keeps what is known of it.
    ///
    /// @param signatures those of all articles that the pages now have
    /// @return the articles whose text is new
    public List<Long> replace(Collection<Long> pages, List<SignatureRow> signatures) {
        Map<Long, SignatureRow> current = new TreeMap<>();
        signatures.forEach(signature -> current.put(signature.articleId(), signature));
        record Stored(long articleId, long pageId, long hash) {}
        List<Stored> stored = ResultRows.of(jdbc.sql("""
                        select article_id, page_id, hash from article_signature
                        where page_id = any(:pages) or article_id = any(:articles)
                        """)
                .param("pages", pages.toArray(Long[]::new))
                .param("articles", current.keySet().toArray(Long[]::new))
                .query(Stored.class));
        Set<Long> gone = new HashSet<>();
        for (Stored old : stored) {
            SignatureRow now = current.get(old.articleId());
            if (now != null && now.hash() == old.hash()) {
                current.remove(old.articleId());
                if (now.pageId() != old.pageId()) {
                    jdbc.sql("update article_signature set page_id = :page where article_id = :article")
                            .param("page", now.pageId())
                            .param("article", old.articleId())
                            .update();
                }
            } else {
                gone.add(old.articleId());
            }
        }
        remove(gone);
        List<SignatureRow> added = List.copyOf(current.values());
        BatchInsert.insert(jdbc, """
                insert into article_signature (article_id, page_id, letters, hash, bands)
                select "articleId", "pageId", letters, hash, bands from json_to_recordset(:rows::json)
                    as added ("articleId" bigint, "pageId" bigint, letters int, hash bigint, bands int[])
                """, added);
        List<Long> ids = added.stream().map(SignatureRow::articleId).toList();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            insert into signature_band (band, article_id)
                            select unnest(bands), article_id from article_signature where article_id = any(:ids)
                            order by 1
                            """).param("ids", ids.toArray(Long[]::new)).update();
        }
        return ids;
    }

    private void remove(Set<Long> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Long[] ids = articles.toArray(Long[]::new);
        List<Long> neighbours =
                ResultRows.of(jdbc.sql("select distinct other_id from article_likeness where article_id = any(:ids)")
                        .param("ids", ids)
                        .query(Long.class));
        for (String statement :
                List.of(REMOVE_BANDS, REMOVE_PAIRS, "delete from article_signature where article_id = any(:ids)")) {
            jdbc.sql(statement).param("ids", ids).update();
        }
        cluster(neighbours);
    }

    /// The articles that may be like one of these.
    public List<Candidate> candidates(List<Long> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return ResultRows.of(jdbc.sql(CANDIDATES)
                .param("ids", articles.toArray(Long[]::new))
                .param("with_passage", MAX_WITH_PASSAGE)
                .param("weight", MIN_WEIGHT)
                .param("candidates", MAX_CANDIDATES)
                .query((row, _) -> new Candidate(row.getLong(1), row.getLong(2))));
    }

    /// Stores pairs of articles that are alike and the clusters that they form.
    ///
    /// @param pairs each pair twice, once for each article
    public void addPairs(List<LikenessRow> pairs) {
        BatchInsert.insert(jdbc, """
                insert into article_likeness (article_id, other_id, kind, resemblance, containment, is_part)
                select "articleId", "otherId", kind, resemblance, containment, "isPart"
                from json_to_recordset(:rows::json)
                    as added ("articleId" bigint, "otherId" bigint, kind text, resemblance real, containment real,
                              "isPart" boolean)
                on conflict do nothing
                """, pairs);
        cluster(pairs.stream()
                .filter(pair -> pair.kind().equals(LikenessRow.VERSION))
                .map(LikenessRow::articleId)
                .distinct()
                .toList());
    }

    /// Forms the clusters of these articles, and of all that were in a cluster with one of them, again. A
    /// cluster is named after the least id of its articles, so it keeps its name as long as that article is
    /// there.
    private void cluster(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return;
        }
        List<Long> members = ResultRows.of(
                jdbc.sql("""
                        select article_id from article_signature
                        where article_id = any(:ids)
                           or cluster_id in (select cluster_id from article_signature where article_id = any(:ids))
                        """).param("ids", articles.toArray(Long[]::new)).query(Long.class));
        Map<Long, Long> parent = new HashMap<>();
        members.forEach(member -> parent.put(member, member));
        Long[] ids = members.toArray(Long[]::new);
        record Pair(long articleId, long otherId) {}
        List<Pair> pairs = ResultRows.of(jdbc.sql("""
                        select article_id, other_id from article_likeness
                        where article_id = any(:ids) and article_id < other_id and kind = 'VERSION'
                        """).param("ids", ids).query(Pair.class));
        for (Pair pair : pairs) {
            long one = root(parent, pair.articleId());
            long other = root(parent, pair.otherId());
            parent.put(Math.max(one, other), Math.min(one, other));
        }
        Map<Long, Integer> sizes = new HashMap<>();
        members.forEach(member -> sizes.merge(root(parent, member), 1, Integer::sum));
        List<Long> clusters = new ArrayList<>();
        for (long member : members) {
            long root = root(parent, member);
            clusters.add(sizes.getOrDefault(root, 0) > 1 ? root : 0);
        }
        jdbc.sql("""
                        update article_signature set cluster_id = nullif(formed.cluster_id, 0)
                        from unnest(:ids::bigint[], :clusters::bigint[]) as formed (article_id, cluster_id)
                        where article_signature.article_id = formed.article_id
                          and article_signature.cluster_id is distinct from nullif(formed.cluster_id, 0)
                        """)
                .param("ids", ids)
                .param("clusters", clusters.toArray(Long[]::new))
                .update();
    }

    private static long root(Map<Long, Long> parent, long member) {
        long root = member;
        for (Long next = parent.get(root); next != null && next != root; next = parent.get(root)) {
            root = next;
        }
        return root;
    }
}

package org.baoku.archive;

/// This process as one of those that run on the archive's database, mostly the only one.
///
/// Each node serves readers and editors from an index of its own and runs intakes. One of them, the leader,
/// also does what must be done once for all: it watches the inbox, makes pictures and vectors, works on
/// batches, evaluates saved searches and delivers messages. Where the leader ends, another node takes its
/// place.
public interface ArchiveNode {
    /// The class of the advisory locks of which each node holds the one with its number while it is connected.
    int LOCK_CLASS = 811_002;

    /// The number of this node, positive, that no other node on the database has. What the node has claimed
    /// carries it.
    int number();

    /// Whether this node is the leader. It may have lost the database a moment ago without knowing: what a
    /// leader stores must be right although another one stores the same.
    boolean isLeader();

    /// Has the listener called, in a thread of the node's own, whenever any node has stored pages.
    void onRevision(Runnable listener);
}

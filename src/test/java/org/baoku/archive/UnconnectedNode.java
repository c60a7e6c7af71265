package org.baoku.archive;

/// A node without a connection: for the others it is gone.
public record UnconnectedNode(int number) implements ArchiveNode {
    @Override
    public boolean isLeader() {
        return true;
    }

    @Override
    public void onRevision(Runnable listener) {
        // nobody else stores pages
    }
}

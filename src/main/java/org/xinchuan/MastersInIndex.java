package org.xinchuan;

import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Follower;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.Loop;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.pairing.MasterLines;
import org.xinchuan.pairing.Pairing;

import java.util.Collection;
import java.util.List;

/** The line of masters as the index has it, brought up to the write that asks. */
final class MastersInIndex implements MasterLines {

    private final Follower follower;
    private final LineageIndex index;

    MastersInIndex(Follower follower, LineageIndex index) {
        this.follower = follower;
        this.index = index;
    }

    @Override
    public List<String> loopClosedBy(Collection<Pairing> pairings, Entry entry) {
        follower.reach(entry.committed());
        return closed(index.people(entry), pairings);
    }

    @Override
    public List<String> loopClosedBy(Pairing pairing) {
        return closed(index.now().people(), List.of(pairing));
    }

    private static List<String> closed(PeopleLines people, Collection<Pairing> pairings) {
        return people.loopClosedBy(
                        pairings.stream().map(one -> LineageIndex.fact(Rows.of(one))).toList())
                .map(Loop::people)
                .orElse(List.of());
    }
}

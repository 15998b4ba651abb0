package org.xinchuan;

import org.xinchuan.exchange.Curtain;
import org.xinchuan.http.Condition;
import org.xinchuan.http.Health;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.IndexSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a server on a store is: ready unless an import is half applied, and in step with it. */
record ServerCondition(Curtain curtain, Follower follower, Changes changes, LineageIndex lineage)
        implements Condition {

    @Override
    public Health health() {
        List<String> reasons = new ArrayList<>();
        if (curtain.drawn()) {
            reasons.add("An import is being applied.");
        }
        if (!follower.inStep()) {
            reasons.add("The lineage index is behind the store and is being brought up to it.");
        }
        return new Health(reasons.isEmpty(), follower.sequence(), reasons);
    }

    @Override
    public boolean reaches(long sequence) {
        follower.reach(sequence);
        return follower.sequence() >= sequence;
    }

    @Override
    public Optional<Health.Index> index() {
        IndexSize size = lineage.now().people().size();
        long lag = changes.head().sequence() - follower.sequence();
        return Optional.of(
                new Health.Index(size.people(), size.columns() + size.texts(), Math.max(0, lag)));
    }
}

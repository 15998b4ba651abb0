package org.xinchuan;

import org.xinchuan.exchange.Curtain;
import org.xinchuan.http.Condition;
import org.xinchuan.http.Health;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.IndexSize;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a server on a store is: ready unless an import is half applied, and in step with it. */
record ServerCondition(Curtain curtain, Follower follower, Changes changes, LineageIndex lineage)
        implements Condition {

    private static final Bilingual IMPORTING =
            new Bilingual("正在写入一次导入的数据。", "An import is being applied.");
    private static final Bilingual BEHIND =
            new Bilingual(
                    "谱系索引落后于数据库，正在赶上。",
                    "The lineage index is behind the store and is being brought up to it.");

    @Override
    public Health health() {
        List<Bilingual> reasons = reasons();
        return new Health(
                reasons.isEmpty(),
                follower.sequence(),
                reasons.stream().map(Bilingual::en).toList());
    }

    @Override
    public Optional<Bilingual> missing() {
        List<Bilingual> reasons = reasons();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Bilingual(
                                together(reasons, "", Bilingual::zh),
                                together(reasons, " ", Bilingual::en)));
    }

    private List<Bilingual> reasons() {
        List<Bilingual> reasons = new ArrayList<>();
        if (curtain.drawn()) {
            reasons.add(IMPORTING);
        }
        if (!follower.inStep()) {
            reasons.add(BEHIND);
        }
        return reasons;
    }

    private static String together(
            List<Bilingual> reasons, String between, Function<Bilingual, String> language) {
        return reasons.stream().map(language).collect(Collectors.joining(between));
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

package org.xinchuan.http;

import org.xinchuan.access.Operation;

import java.util.List;

/** Whether the process is up, whether it can answer, and how it fares: for those who watch it. */
final class HealthRoutes implements Routes {

    static final String LIVE = "/livez";
    static final String READY = "/readyz";
    static final String METRICS = "/metrics";

    /** The answer of {@code /livez}. */
    record Live(boolean live) {}

    private final Condition condition;
    private final Meters meters;

    HealthRoutes(Condition condition, Meters meters) {
        this.condition = condition;
        this.meters = meters;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LIVE, "live")
                        .needs(Operation.READ_PUBLIC)
                        .says("进程在运行", "The process is up")
                        .answers(200, Live.class)
                        .by(call -> Reply.ok(new Live(true)).header("Cache-Control", "no-store")),
                Route.get(READY, "ready")
                        .needs(Operation.READ_PUBLIC)
                        .says("可以回答：数据库可达、迁移完成、谱系索引同步", "It can answer: store, migrations, index")
                        .answers(200, Health.class)
                        .answers(503, Health.class)
                        .by(call -> ready()),
                Route.get(METRICS, "metrics")
                        .needs(Operation.OPERATE)
                        .says("运行指标（Prometheus）", "Figures of operation (Prometheus)")
                        .answers(200, String.class)
                        .by(
                                call ->
                                        Reply.text(Meters.TYPE, meters.written())
                                                .header("Cache-Control", "no-store")));
    }

    private Reply ready() {
        Health now = condition.health();
        Health told = now.ready() ? now.with(condition.index().orElse(null)) : now;
        return Reply.of(now.ready() ? 200 : 503, told).header("Cache-Control", "no-store");
    }
}

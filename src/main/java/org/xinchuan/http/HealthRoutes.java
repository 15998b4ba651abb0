package org.xinchuan.http;

import org.xinchuan.access.Operation;

import java.util.List;
import java.util.function.Supplier;

/** Whether the process is up, and whether it can answer. */
final class HealthRoutes implements Routes {

    static final String LIVE = "/livez";
    static final String READY = "/readyz";

    /** The answer of {@code /livez}. */
    record Live(boolean live) {}

    private final Supplier<Health> health;

    HealthRoutes(Supplier<Health> health) {
        this.health = health;
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
                        .by(this::ready));
    }

    private Reply ready(Call call) {
        Health now = health.get();
        return Reply.of(now.ready() ? 200 : 503, now).header("Cache-Control", "no-store");
    }
}

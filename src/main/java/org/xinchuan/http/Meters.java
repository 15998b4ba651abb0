package org.xinchuan.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * What is measured of the running server. Requests are told apart by the pattern of their route,
 * never by a path with keys in it.
 */
final class Meters {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Found by these alone: the registry would put their tags together again for every request. */
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    private record Answered(String method, String route, int status) {}

    Meters(Condition condition) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("xinchuan.ready", condition, now -> now.health().ready() ? 1 : 0)
                .register(registry);
        Gauge.builder("xinchuan.sequence", condition, now -> now.health().sequence())
                .description("number of the last change that the index has seen")
                .register(registry);
        index("people", "numbers in the index", condition, Health.Index::people);
        index("bytes", "memory of the index", condition, Health.Index::bytes);
        index("lag", "changes that the index has not seen", condition, Health.Index::lag);
    }

    /** Notes a request that was answered. */
    void answered(String method, String route, int status, float millis) {
        timers.computeIfAbsent(new Answered(method, route, status), this::timer)
                .record(Duration.ofNanos((long) (millis * 1e6f)));
    }

    private Timer timer(Answered answered) {
        return Timer.builder("http.server.requests")
                .tag("method", answered.method())
                .tag("route", answered.route())
                .tag("status", Integer.toString(answered.status()))
                .register(registry);
    }

    /** All of it, as Prometheus reads it. */
    String written() {
        return registry.scrape();
    }

    private void index(
            String name, String says, Condition condition, ToDoubleFunction<Health.Index> value) {
        Gauge.builder(
                        "xinchuan.index." + name,
                        condition,
                        now -> now.index().map(value::applyAsDouble).orElse(Double.NaN))
                .description(says)
                .register(registry);
    }
}

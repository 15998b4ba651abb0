package org.xinchuan.lineage.influence;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Work in parts of uneven weight: each thread takes the next part when it is done with one. */
final class InTurns {

    private InTurns() {}

    /** What one thread does, with what it works with. */
    interface Worker {

        /** Does the part from one place to before another. */
        void part(int from, int to);
    }

    /**
     * Does all of it.
     *
     * @param places how many there are
     * @param each how many make a part
     */
    static void of(int places, int each, Supplier<Worker> worker) {
        int parts = (places + each - 1) / each;
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Math.min(parts, Runtime.getRuntime().availableProcessors()))
                .parallel()
                .forEach(
                        any -> {
                            Worker work = worker.get();
                            for (int one = next.getAndIncrement();
                                    one < parts;
                                    one = next.getAndIncrement()) {
                                work.part(one * each, Math.min(places, (one + 1) * each));
                            }
                        });
    }
}

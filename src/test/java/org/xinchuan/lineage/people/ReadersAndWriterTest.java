package org.xinchuan.lineage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Readers beside a writer. Each state says in the name of one person which it is, and from that
 * follows all there is in it: a line that grows by one at every step and is cut at every tenth.
 */
class ReadersAndWriterTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final int STEPS = 3000;
    private static final int CUT = 10;

    @Test
    void everyReaderSeesOneWholeState() throws Exception {
        AtomicReference<PeopleLines> now =
                new AtomicReference<>(stamped(PeopleLines.nobody().change(), 0).done());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(reading(now)));
            }
            Future<?> writer = threads.submit(() -> write(now));
            writer.get();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        assertThat(now.get().numbers()).isEqualTo(STEPS + 2);
    }

    private static void write(AtomicReference<PeopleLines> now) {
        for (int step = 1; step <= STEPS; step++) {
            PeopleLines.Change change = stamped(now.get().change(), step);
            change.put(
                    new PairingFact(
                            "P" + step,
                            List.of(person(step - 1)),
                            List.of(person(step)),
                            List.of(),
                            null,
                            null,
                            PairingStatus.ACTIVE,
                            null),
                    List.of(person(step)));
            if (step % CUT == 0) {
                change.removePairing("P" + step, List.of(person(step)));
            }
            now.set(change.done());
        }
    }

    private static Callable<Integer> reading(AtomicReference<PeopleLines> now) {
        return () -> {
            int states = 0;
            int step = 0;
            while (step < STEPS) {
                PeopleLines lines = now.get();
                int seen = Integer.parseInt(lines.person("step").orElseThrow().name());
                assertThat(seen).isGreaterThanOrEqualTo(step);
                step = seen;
                states++;
                int first = step / CUT * CUT;
                int length = lines.descendants(person(first), TODAY, STEPS).count();
                assertThat(length).as("step %d", step).isEqualTo(step - first);
                if (step >= CUT) {
                    Generations cut = lines.descendants(person(first - CUT), TODAY, STEPS);
                    assertThat(cut.count()).isEqualTo(CUT - 1);
                    assertThat(cut.page(0, 1).getFirst().id()).isEqualTo(person(first - CUT + 1));
                }
                assertThat(lines.number(person(step + 1))).isEqualTo(-1);
            }
            return states;
        };
    }

    private static PeopleLines.Change stamped(PeopleLines.Change change, int step) {
        return change.put(new PersonFact("step", Integer.toString(step), null, false));
    }

    private static String person(int number) {
        return "p" + number;
    }
}

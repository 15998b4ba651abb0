package org.xinchuan.lineage.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Stretches of a few rows against a plain map of lists, over random edits. */
class StretchColumnTest {
    private static final int ROWS = 5000;
    private static final int[] NONE = {};

    @Test
    void whatARowHasIsThatOfAPlainMapAndAnEarlierColumnStaysAsItWas() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            Map<Integer, int[]> plain = new TreeMap<>();
            StretchColumn column = StretchColumn.empty();
            for (int step = 0; step < 12; step++) {
                StretchColumn before = column;
                Map<Integer, int[]> was = new TreeMap<>(plain);
                StretchColumn.Edit edit = column.edit();
                for (int i = random.nextInt(step % 3 == 0 ? 3000 : 40); i >= 0; i--) {
                    int row = random.nextInt(ROWS);
                    int[] stretches = random.nextInt(3) == 0 ? stretches(random) : NONE;
                    plain.put(row, stretches);
                    edit.set(row, stretches);
                }
                column = edit.done();
                same(column, plain);
                same(before, was);
                same(readAgain(column), plain);
            }
        }
    }

    @Test
    void whoHasNothingTakesNoRoom() {
        StretchColumn.Edit edit = StretchColumn.empty().edit();
        for (int row = 0; row < 100 * Pages.SIZE; row++) {
            edit.set(row, NONE);
        }
        assertThat(edit.done().bytes()).isZero();
        edit.set(50 * Pages.SIZE, new int[] {1, 20_000, 7, 0});
        StretchColumn one = edit.done();
        assertThat(one.bytes()).isLessThan(1000);
        assertThat(one.identity(49)).isNull();
        assertThat(one.identity(50)).isNotNull();
        assertThat(one.edit().set(50 * Pages.SIZE, NONE).done().identity(50)).isNull();
    }

    private static int[] stretches(Random random) {
        int[] stretches = new int[StretchColumn.FIELDS * (1 + random.nextInt(3))];
        int day = random.nextInt(3) == 0 ? -40_000 : 1 + random.nextInt(30_000);
        for (int i = 0; i < stretches.length; i += StretchColumn.FIELDS) {
            stretches[i] = i == 0 && random.nextBoolean() ? Days.NONE : day;
            day += 1 + random.nextInt(20);
            stretches[i + 1] = day == Days.NONE ? ++day : day;
            stretches[i + 2] = 1 + random.nextInt(random.nextInt(9) == 0 ? 100_000 : 50);
            stretches[i + 3] = random.nextInt(3);
        }
        return stretches;
    }

    private static StretchColumn readAgain(StretchColumn column) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PageOutput out = new PageOutput(bytes);
        column.write(out);
        out.end();
        PageInput in = new PageInput(new ByteArrayInputStream(bytes.toByteArray()), bytes.size());
        StretchColumn read = StretchColumn.read(in);
        assertThat(in.whole()).isTrue();
        return read;
    }

    private static void same(StretchColumn column, Map<Integer, int[]> plain) {
        for (int row = 0; row < ROWS; row++) {
            assertThat(column.get(row)).isEqualTo(plain.getOrDefault(row, NONE));
        }
        for (int day : new int[] {-40_000, -39_990, 1, 10, 15_000, 29_999, 30_020}) {
            List<List<Integer>> given = new ArrayList<>();
            for (int page = 0; page < Pages.count(ROWS); page++) {
                int first = Pages.first(page);
                column.on(
                        day,
                        page,
                        (slot, one, other) -> given.add(List.of(first + slot, one, other)));
            }
            List<List<Integer>> expected = new ArrayList<>();
            plain.forEach(
                    (row, all) -> {
                        for (int i = 0; i < all.length; i += StretchColumn.FIELDS) {
                            boolean begun = all[i] == Days.NONE || all[i] <= day;
                            if (begun && day < all[i + 1]) {
                                expected.add(List.of(row, all[i + 2], all[i + 3]));
                            }
                        }
                    });
            assertThat(given).isEqualTo(expected);
        }
    }
}

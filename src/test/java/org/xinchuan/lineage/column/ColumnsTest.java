package org.xinchuan.lineage.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Columns against plain arrays and maps, over random edits. */
class ColumnsTest {
    private static final int ROWS = 5000;

    @Test
    void numbersAreThoseOfAPlainArrayWhateverTheirSize() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            int few = seed % 2 == 0 ? 0xFF : 0xF000F;
            int[] plain = new int[ROWS];
            Column column = Column.empty();
            for (int step = 0; step < 20; step++) {
                Column before = column;
                int[] was = plain.clone();
                Column.Edit edit = column.edit();
                for (int i = step % 3 == 0 ? 0 : random.nextInt(200); i >= 0; i--) {
                    int row = random.nextInt(ROWS);
                    plain[row] = random.nextInt() >> random.nextInt(32) & (step < 9 ? few : ~0);
                    edit.set(row, plain[row]);
                    assertThat(edit.get(row)).isEqualTo(plain[row]);
                }
                column = edit.done();
                assertThat(read(column)).isEqualTo(plain);
                assertThat(read(before)).isEqualTo(was);
            }
        }
        assertThat(Column.empty().get(1_000_000)).isZero();
    }

    @Test
    void numbersTakeAsMuchRoomAsTheyNeed() {
        assertThat(bytes(row -> 0)).isZero();
        assertThat(bytes(row -> row % 256)).isEqualTo(1);
        assertThat(bytes(row -> row + 10_000)).isEqualTo(2);
        assertThat(bytes(row -> row * 100_000)).isEqualTo(4);
        assertThat(bytes(row -> 60_000)).isZero();
        assertThat(bytes(row -> 60_000 + row % 9)).isEqualTo(1);
        assertThat(bytes(row -> row % 9 - 5)).isEqualTo(1);
    }

    private static long bytes(IntUnaryOperator numbers) {
        Column.Edit edit = Column.empty().edit();
        for (int row = 0; row < Pages.SIZE; row++) {
            edit.set(row, numbers.applyAsInt(row));
        }
        return edit.done().bytes() / Pages.SIZE;
    }

    @Test
    void anotherOrderOfTheRowsHasTheSameNumbersAndTexts() {
        Random random = new Random(3);
        Column.Edit numbers = Column.empty().edit();
        TextColumn.Edit texts = TextColumn.empty().edit();
        for (int row = 0; row < ROWS; row += random.nextInt(4)) {
            numbers.set(row, row);
            texts.set(row, "T" + row);
        }
        Column column = numbers.done();
        TextColumn named = texts.done();
        int[] rows = IntStream.range(0, ROWS).map(row -> ROWS - 1 - row).toArray();
        Column turned = column.inOrder(rows);
        TextColumn turnedNames = named.inOrder(rows);
        for (int row = 0; row < ROWS; row++) {
            assertThat(turned.get(row)).isEqualTo(column.get(rows[row]));
            assertThat(turnedNames.get(row)).isEqualTo(named.get(rows[row]));
        }
    }

    @Test
    void textsAreThoseOfAPlainArray() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            String[] plain = new String[ROWS];
            TextColumn column = TextColumn.empty();
            for (int step = 0; step < 20; step++) {
                TextColumn before = column;
                String[] was = plain.clone();
                TextColumn.Edit edit = column.edit();
                for (int i = step % 3 == 0 ? 0 : random.nextInt(100); i >= 0; i--) {
                    int row = random.nextInt(ROWS);
                    plain[row] = random.nextInt(4) == 0 ? null : "沈𠮷" + random.nextInt();
                    edit.set(row, plain[row]);
                }
                column = edit.done();
                assertThat(texts(column)).isEqualTo(plain);
                assertThat(texts(before)).isEqualTo(was);
            }
        }
    }

    @Test
    void aKeyKeepsItsNumberAndAnEarlierStateDoesNotKnowLaterKeys() {
        Random random = new Random(7);
        Map<String, Integer> plain = new HashMap<>();
        KeyColumn keys = KeyColumn.empty();
        for (int step = 0; step < 60; step++) {
            KeyColumn before = keys;
            Map<String, Integer> was = new HashMap<>(plain);
            KeyColumn.Edit edit = keys.edit();
            for (int i = random.nextInt(900); i >= 0; i--) {
                String key = "P" + random.nextInt(60_000);
                plain.putIfAbsent(key, plain.size());
                assertThat(edit.number(key)).isEqualTo(plain.get(key));
            }
            keys = edit.done();
            assertThat(keys.size()).isEqualTo(plain.size());
            for (Map.Entry<String, Integer> key : plain.entrySet()) {
                assertThat(keys.number(key.getKey())).isEqualTo(key.getValue());
                assertThat(keys.get(key.getValue())).isEqualTo(key.getKey());
                assertThat(keys.shared(key.getValue()))
                        .isEqualTo(key.getKey())
                        .isSameAs(keys.shared(key.getValue()));
                assertThat(before.number(key.getKey()))
                        .isEqualTo(was.getOrDefault(key.getKey(), -1));
            }
        }
        assertThat(keys.number("nobody")).isEqualTo(-1);
    }

    @Test
    void whatAnAbandonedEditAddedIsNotFound() {
        KeyColumn keys = added(KeyColumn.empty(), "a", "b");
        added(keys, "c", "d");
        KeyColumn other = added(keys, "e");
        assertThat(other.number("c")).isEqualTo(-1);
        assertThat(other.number("e")).isEqualTo(2);
        assertThat(added(other, "c").number("c")).isEqualTo(3);
    }

    private static KeyColumn added(KeyColumn base, String... keys) {
        KeyColumn.Edit edit = base.edit();
        Arrays.stream(keys).forEach(edit::number);
        return edit.done();
    }

    private static int[] read(Column column) {
        int[] all = new int[ROWS];
        int[] page = new int[Pages.SIZE];
        for (int row = 0; row < ROWS; row++) {
            all[row] = column.get(row);
            column.read(Pages.of(row), page);
            assertThat(page[Pages.slot(row)]).isEqualTo(all[row]);
            row += row % 7;
        }
        for (int row = 0; row < ROWS; row++) {
            all[row] = column.get(row);
        }
        return all;
    }

    private static String[] texts(TextColumn column) {
        String[] all = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            all[row] = column.get(row);
        }
        return all;
    }
}

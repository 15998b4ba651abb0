package org.xinchuan.lineage.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Keys, numbered in the order in which they came, each found by its text again. A number is never
 * taken away from its key.
 */
public final class KeyColumn {
    private static final int NONE = -1;
    private static final KeyColumn EMPTY = new KeyColumn(TextColumn.empty(), new int[2], 0);

    private final TextColumn texts;
    private final int size;

    /**
     * Open addressing: a number and one more, or 0 where nothing is. Later states go on in the same
     * table as long as it has room; who holds an earlier one passes over numbers it does not have.
     */
    private final int[] table;

    /** Keys that were read and are kept; made when the first is. */
    private String[] read;

    private KeyColumn(TextColumn texts, int[] table, int size) {
        this.texts = texts;
        this.table = table;
        this.size = size;
    }

    /** No keys at all. */
    public static KeyColumn empty() {
        return EMPTY;
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** The key of a number. */
    public String get(int number) {
        return texts.get(number);
    }

    /** Gives the key of a number as it is kept. */
    public void give(int number, Utf8 taker) throws IOException {
        texts.give(number, taker);
    }

    /** See {@link TextColumn#ask}. */
    public int ask(int number) {
        return texts.ask(number);
    }

    /**
     * The key of a number, read from the texts but once. For keys that many rows have, as those of
     * organisations: their hash is kept with them.
     */
    public String shared(int number) {
        String[] all = read;
        if (all == null) {
            all = new String[size];
            read = all;
        }
        // Two threads may read one key each for themselves; it is the same key.
        String key = all[number];
        if (key == null) {
            key = texts.get(number);
            all[number] = key;
        }
        return key;
    }

    /** The number of a key, or -1 when there is no such key. */
    public int number(String key) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        int mask = table.length - 1;
        int at = TextColumn.hash(utf8, 0, utf8.length) & mask;
        while (table[at] != 0) {
            int number = table[at] - 1;
            if (number < size && texts.is(number, utf8)) {
                return number;
            }
            at = at + 1 & mask;
        }
        return NONE;
    }

    /** Compares the keys of two numbers by code point. */
    public int compare(int number, int other) {
        return texts.compare(number, other);
    }

    /** The memory of the texts and of the table that finds them, in bytes. */
    public long bytes() {
        return texts.bytes() + 4L * table.length;
    }

    /** Writes the column down. */
    public void write(PageOutput out) throws IOException {
        out.number(size);
        texts.write(out);
        out.numbers(table);
    }

    /** Reads a column that was written down. */
    public static KeyColumn read(PageInput in) throws IOException {
        int size = in.number();
        return new KeyColumn(TextColumn.read(in), in.numbers(), size);
    }

    /** Begins a longer column. */
    public Edit edit() {
        return new Edit(this);
    }

    /** Keys being added on the way to the next column. For one thread, and one edit at a time. */
    public static final class Edit {
        private static final int MANY = 16_384;

        private final Map<String, Integer> added = new HashMap<>();
        private TextColumn.Edit texts;
        private KeyColumn base;

        private Edit(KeyColumn base) {
            this.base = base;
            texts = base.texts.edit();
        }

        /** How many keys there are by now. */
        public int size() {
            return base.size + added.size();
        }

        /** The number of a key; -1 when it is not there. */
        public int find(String key) {
            Integer number = added.get(key);
            return number != null ? number : base.number(key);
        }

        /** The number of a key, which is added when it is not there. */
        public int number(String key) {
            int number = find(key);
            if (number >= 0) {
                return number;
            }
            number = size();
            texts.set(number, key);
            added.put(key, number);
            if (added.size() == MANY) {
                settle();
            }
            return number;
        }

        /** The key of a number. */
        public String get(int number) {
            return texts.get(number);
        }

        /** The column as edited. */
        public KeyColumn done() {
            settle();
            return base;
        }

        private void settle() {
            if (added.isEmpty()) {
                return;
            }
            int size = size();
            TextColumn all = texts.done();
            int[] table = base.table;
            int from = base.size;
            if (base.size == 0 || full(size, table.length)) {
                table = new int[room(size)];
                from = 0;
            }
            for (int number = from; number < size; number++) {
                int at = all.hash(number) & table.length - 1;
                while (table[at] != 0) {
                    at = at + 1 & table.length - 1;
                }
                table[at] = number + 1;
            }
            base = new KeyColumn(all, table, size);
            texts = all.edit();
            added.clear();
        }

        private static int room(int size) {
            int room = 16;
            while (full(size, room)) {
                room *= 2;
            }
            return room;
        }

        /** Beyond three fifths of the table, keys stand in one another's way. */
        private static boolean full(int size, int room) {
            return size > room / 5 * 3;
        }
    }
}

package org.xinchuan.lineage.column;

import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers of which so few are different that a byte tells which it is: what they are stands once.
 * When there is but one, nothing else stands.
 *
 * @param codes where each row's number stands among them; null when there is but one
 * @param numbers the different ones
 */
record Coded(byte[] codes, int[] numbers) {
    private static final int MOST = 1 << Byte.SIZE;

    /** Room for a table of those seen: a power of two, far more than there may be. */
    private static final int SEEN = 4 * MOST;

    /** Null when too many are different. */
    static Coded of(int[] numbers) {
        int[] seen = new int[SEEN];
        int[] different = new int[MOST];
        byte[] codes = new byte[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            int at = numbers[i] * 0x9E3779B1 >>> 22;
            while (seen[at] != 0 && different[seen[at] - 1] != numbers[i]) {
                at = at + 1 & SEEN - 1;
            }
            if (seen[at] == 0) {
                if (count == MOST) {
                    return null;
                }
                different[count] = numbers[i];
                seen[at] = ++count;
            }
            codes[i] = (byte) (seen[at] - 1);
        }
        return new Coded(count == 1 ? null : codes, Arrays.copyOf(different, count));
    }

    int at(int place) {
        return codes == null ? numbers[0] : numbers[codes[place] & 0xFF];
    }

    void read(int[] into, int count) {
        if (codes == null) {
            Arrays.fill(into, 0, count, numbers[0]);
            return;
        }
        int[] all = Arrays.copyOf(numbers, MOST);
        for (int i = 0; i < count; i++) {
            into[i] = all[codes[i] & 0xFF];
        }
    }

    void pick(int[] places, int count, int[] into) {
        if (codes == null) {
            Arrays.fill(into, 0, count, numbers[0]);
            return;
        }
        for (int i = 0; i < count; i++) {
            into[i] = numbers[codes[places[i]] & 0xFF];
        }
    }

    /** The memory that codes and numbers take, in bytes, without what any array has. */
    long bytes() {
        return (codes == null ? 0 : codes.length) + (long) Integer.BYTES * numbers.length;
    }

    void write(PageOutput out) throws IOException {
        out.bytes(codes == null ? new byte[0] : codes);
        out.numbers(numbers);
    }

    static Coded read(PageInput in) throws IOException {
        byte[] codes = in.bytes();
        return new Coded(codes.length == 0 ? null : codes, in.numbers());
    }
}

package org.xinchuan.pairing;

import org.xinchuan.ledger.Keys;
import org.xinchuan.standard.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All pairings at one moment in columns, numbered in order of the ids, and all numbers once in the
 * order of lists. Immutable.
 */
final class PairingTable {

    private static final PairingStatus[] STATUSES = PairingStatus.values();
    private static final int NOWHERE = -1;

    /** The first day of those that began nobody knows when, and the last of those without one. */
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final Texts ids;
    private final int[] from;
    private final int[] to;
    private final byte[] status;
    private final int[] organisation;

    /**
     * Who else employs people in it: {@link #NOWHERE} for nobody else, the number of one
     * organisation, or, where there are more, the place among {@link #many}, below -1.
     */
    private final int[] others;

    /** The number of the programme, and the day from which the next assessment counts. */
    private final int[] programme;

    private final int[] since;
    private final int[][] many;
    private final Map<Integer, int[]> unconfirmed;
    private final Map<String, Integer> organisations;
    private final String[] codes;
    private final String[] programmes;
    private final int[] ordered;

    private PairingTable(Builder built) {
        int size = built.size;
        ids = built.ids.done();
        from = Arrays.copyOf(built.from, size);
        to = Arrays.copyOf(built.to, size);
        status = Arrays.copyOf(built.status, size);
        organisation = Arrays.copyOf(built.organisation, size);
        others = Arrays.copyOf(built.others, size);
        programme = Arrays.copyOf(built.programme, size);
        since = Arrays.copyOf(built.since, size);
        many = built.many.toArray(int[][]::new);
        unconfirmed = Map.copyOf(built.unconfirmed);
        organisations = Map.copyOf(built.organisations);
        codes = inverse(built.organisations);
        programmes = inverse(built.programmes);
        ordered = inOrder(from);
    }

    /** Numbers by the latest first day, and those of one day as they are. */
    private static int[] inOrder(int[] from) {
        long[] keys = new long[from.length];
        for (int number = 0; number < from.length; number++) {
            keys[number] = -(long) from[number] << Integer.SIZE | number;
        }
        Arrays.sort(keys);
        int[] ordered = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            ordered[i] = (int) keys[i];
        }
        return ordered;
    }

    private static String[] inverse(Map<String, Integer> numbers) {
        String[] codes = new String[numbers.size()];
        numbers.forEach((code, number) -> codes[number] = code);
        return codes;
    }

    int size() {
        return from.length;
    }

    /** All numbers in the order of lists; not to be written to. */
    int[] ordered() {
        return ordered;
    }

    String id(int number) {
        return ids.get(number);
    }

    /** What tells what is due about one. */
    UnderWay underWay(int number) {
        return new UnderWay(
                id(number),
                programme[number] == NOWHERE ? null : programmes[programme[number]],
                organisation[number] == NOWHERE ? null : codes[organisation[number]],
                date(since[number]),
                date(to[number]));
    }

    /** The number of an id; -1 when no pairing had it. */
    int number(String id) {
        return Keys.place(size(), this::id, id);
    }

    /** Whether a pairing stands before one that came later, in the order of lists. */
    boolean isBefore(int number, ListedPairing later) {
        int first = day(later.from());
        return from[number] != first ? from[number] > first : id(number).compareTo(later.id()) < 0;
    }

    /** A question in the numbers of this table. */
    Filter filter(ListQuestion question) {
        return new Filter(question);
    }

    private static int day(LocalDate day) {
        return day == null ? UNKNOWN : Math.toIntExact(day.toEpochDay());
    }

    private static LocalDate date(int day) {
        return day == UNKNOWN ? null : LocalDate.ofEpochDay(day);
    }

    /** Tells which numbers belong to a list, as {@link ListQuestion#fits} does. */
    final class Filter {
        private final boolean[] statuses = new boolean[STATUSES.length];
        private final boolean[] reach;
        private final boolean[] own;
        private final int dueBefore;
        private final boolean onlyUnconfirmed;

        private Filter(ListQuestion question) {
            question.statuses().forEach(one -> statuses[one.ordinal()] = true);
            reach = among(question.reach());
            own = among(question.organisations());
            dueBefore = day(question.dueBefore());
            onlyUnconfirmed = question.unconfirmed();
        }

        private boolean[] among(Set<String> codes) {
            if (codes == null) {
                return null;
            }
            boolean[] among = new boolean[organisations.size()];
            for (String code : codes) {
                Integer number = organisations.get(code);
                if (number != null) {
                    among[number] = true;
                }
            }
            return among;
        }

        boolean fits(int number) {
            return statuses[status[number]]
                    && (dueBefore == UNKNOWN || to[number] <= dueBefore)
                    && isIn(own, organisation[number])
                    && (isIn(reach, organisation[number]) || employs(others[number]))
                    && (!onlyUnconfirmed || waits(number));
        }

        private boolean employs(int other) {
            return other < NOWHERE ? anyIn(many[NOWHERE - 1 - other]) : isIn(reach, other);
        }

        private boolean waits(int number) {
            int[] codes = unconfirmed.get(number);
            return codes != null && anyIn(codes);
        }

        private boolean anyIn(int[] codes) {
            return Arrays.stream(codes).anyMatch(code -> isIn(reach, code));
        }

        private static boolean isIn(boolean[] some, int code) {
            return some == null || code != NOWHERE && some[code];
        }
    }

    /** Takes all pairings, in order of the ids. */
    static final class Builder {
        private final Texts.Builder ids = new Texts.Builder();
        private final List<int[]> many = new ArrayList<>();
        private final Map<Integer, int[]> unconfirmed = new HashMap<>();
        private final Map<String, Integer> organisations = new HashMap<>();
        private final Map<String, Integer> programmes = new HashMap<>();
        private int[] from = new int[1 << 10];
        private int[] to = new int[1 << 10];
        private byte[] status = new byte[1 << 10];
        private int[] organisation = new int[1 << 10];
        private int[] others = new int[1 << 10];
        private int[] programme = new int[1 << 10];
        private int[] since = new int[1 << 10];
        private int size;

        void add(ListedPairing one) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
                status = Arrays.copyOf(status, 2 * size);
                organisation = Arrays.copyOf(organisation, 2 * size);
                others = Arrays.copyOf(others, 2 * size);
                programme = Arrays.copyOf(programme, 2 * size);
                since = Arrays.copyOf(since, 2 * size);
            }
            ids.add(one.id());
            from[size] = day(one.from());
            to[size] = day(one.to());
            status[size] = (byte) one.status().ordinal();
            organisation[size] = one.organisation() == null ? NOWHERE : number(one.organisation());
            others[size] =
                    others(
                            numbers(
                                    one.employers().stream()
                                            .filter(code -> !code.equals(one.organisation()))));
            programme[size] = programme(one.programme());
            since[size] = day(one.since());
            if (!one.unconfirmedBy().isEmpty()) {
                unconfirmed.put(size, numbers(one.unconfirmedBy().stream()));
            }
            size++;
        }

        private int others(int[] numbers) {
            if (numbers.length > 1) {
                many.add(numbers);
                return NOWHERE - many.size();
            }
            return numbers.length == 0 ? NOWHERE : numbers[0];
        }

        private int[] numbers(Stream<String> codes) {
            return codes.mapToInt(this::number).toArray();
        }

        /** Usually there are a handful, but anybody may write another. */
        private int programme(String code) {
            return code == null
                    ? NOWHERE
                    : programmes.computeIfAbsent(code, _ -> programmes.size());
        }

        private int number(String code) {
            return organisations.computeIfAbsent(code, _ -> organisations.size());
        }

        PairingTable done() {
            return new PairingTable(this);
        }
    }
}

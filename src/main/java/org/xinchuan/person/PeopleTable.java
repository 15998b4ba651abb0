package org.xinchuan.person;

import org.xinchuan.ledger.Keys;
import org.xinchuan.standard.SearchWords;
import org.xinchuan.standard.Texts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody at one moment in columns, numbered in order of the ids: name, organisation, trade and
 * the codes they are found by, and all numbers once in each order of names. Immutable.
 */
final class PeopleTable {

    /** Before the id as it is written, where that is not as it is looked for. */
    private static final char WRITTEN = '\t';

    private static final int NOWHERE = -1;

    private final NameTable names;
    private final Texts codes;
    private final int[] name;
    private final int[] organisation;
    private final int[] occupation;
    private final Map<String, Integer> organisations;
    private final Map<String, Integer> occupations;
    private final Map<Searched.Order, int[]> ordered;

    private PeopleTable(Builder from) {
        names = from.names.done();
        codes = from.codes.done();
        int size = from.size;
        name = Arrays.copyOf(from.name, size);
        organisation = Arrays.copyOf(from.organisation, size);
        occupation = Arrays.copyOf(from.occupation, size);
        organisations = Map.copyOf(from.organisations);
        occupations = Map.copyOf(from.occupations);
        ordered = new EnumMap<>(Searched.Order.class);
        for (Searched.Order order : Searched.Order.values()) {
            ordered.put(order, ordered(order));
        }
    }

    /** Everybody by the place of the name, and those of one place by number. */
    private int[] ordered(Searched.Order order) {
        int[] next = new int[names.size() + 1];
        for (int one : name) {
            next[names.place(order, one) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] numbers = new int[name.length];
        for (int number = 0; number < name.length; number++) {
            numbers[next[names.place(order, name[number])]++] = number;
        }
        return numbers;
    }

    int size() {
        return name.length;
    }

    NameTable names() {
        return names;
    }

    int name(int number) {
        return name[number];
    }

    /** All numbers in an order; not to be written to. */
    int[] in(Searched.Order order) {
        return ordered.get(order);
    }

    /** The id as it is written. */
    String id(int number) {
        String all = codes.get(number);
        return all.substring(Math.max(all.lastIndexOf(' '), all.lastIndexOf(WRITTEN)) + 1);
    }

    /** The number of an id; -1 when nobody had it. */
    int number(String id) {
        return Keys.place(size(), this::id, id);
    }

    /** What is looked into, put together again. */
    String text(int number) {
        String all = codes.get(number);
        int written = all.indexOf(WRITTEN);
        String code = written < 0 ? all : all.substring(0, written);
        String spelt = names.spelt(name[number]);
        return code.isEmpty() ? spelt : spelt + " " + code;
    }

    /**
     * How well everybody's codes fit what was typed, as {@link SearchWords#rank}; {@link
     * NameTable#NONE} where they have none of the words; null when nobody's have.
     *
     * @param words the beginnings of which the codes must have one
     */
    byte[] codeRanks(SearchWords typed, Iterable<String> words) {
        byte[][] found = new byte[1][];
        for (String word : words) {
            boolean counts = word.equals(typed.folded()) || word.equals(typed.spelt());
            codes.find(
                    word,
                    (number, starts) -> {
                        if (found[0] == null) {
                            found[0] = new byte[size()];
                            Arrays.fill(found[0], NameTable.NONE);
                        }
                        byte rank = (byte) (starts && counts ? 1 : 2);
                        found[0][number] = (byte) Math.min(found[0][number], rank);
                    });
        }
        return found[0];
    }

    /** Which organisations, by their numbers here, are among some codes; null for all. */
    boolean[] organisations(Collection<String> codes) {
        return codes == null ? null : among(codes, organisations);
    }

    /** Which trades, by their numbers here, are one of a code; null for all. */
    boolean[] occupations(String code) {
        return code == null ? null : among(List.of(code), occupations);
    }

    private static boolean[] among(Collection<String> codes, Map<String, Integer> numbers) {
        boolean[] among = new boolean[numbers.size()];
        for (String code : codes) {
            Integer number = numbers.get(code);
            if (number != null) {
                among[number] = true;
            }
        }
        return among;
    }

    /** Whether somebody belongs to one of the organisations and is of one of the trades. */
    boolean passes(int number, boolean[] organisations, boolean[] occupations) {
        return passes(organisation[number], organisations)
                && passes(occupation[number], occupations);
    }

    private static boolean passes(int one, boolean[] wanted) {
        return wanted == null || one != NOWHERE && wanted[one];
    }

    /** Takes everybody, in order of the ids. */
    static final class Builder {
        private final NameTable.Builder names = new NameTable.Builder();
        private final Texts.Builder codes = new Texts.Builder();
        private final Map<String, Integer> organisations = new HashMap<>();
        private final Map<String, Integer> occupations = new HashMap<>();
        private int[] name = new int[1 << 10];
        private int[] organisation = new int[1 << 10];
        private int[] occupation = new int[1 << 10];
        private int size;

        void add(Searched person) {
            if (size == name.length) {
                name = Arrays.copyOf(name, 2 * size);
                organisation = Arrays.copyOf(organisation, 2 * size);
                occupation = Arrays.copyOf(occupation, 2 * size);
            }
            name[size] = names.number(person);
            organisation[size] = number(person.organisation(), organisations);
            occupation[size] = number(person.occupation(), occupations);
            size++;
            String code = person.codes();
            boolean written = code.endsWith(person.id());
            codes.add(written ? code : code + WRITTEN + person.id());
        }

        private static int number(String code, Map<String, Integer> numbers) {
            return code == null ? NOWHERE : numbers.computeIfAbsent(code, _ -> numbers.size());
        }

        PeopleTable done() {
            return new PeopleTable(this);
        }
    }
}

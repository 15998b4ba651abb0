package org.xinchuan.person;

import org.xinchuan.standard.SearchWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One question about everybody: who fits what was typed, belongs to some organisations and is of a
 * trade. It looks at everybody once, some of the way in a thousand at a time, and keeps no more of
 * those it finds than the page that is asked for needs.
 */
final class PeopleSearch {

    /** How many people are looked at before others have their turn. */
    private static final int BLOCK = 1 << 15;

    /** How well somebody can fit: by the name, by a beginning, or somewhere. */
    private static final int RANKS = 3;

    private final PeopleState state;
    private final SearchWords typed;
    private final Searched.Order order;
    private final boolean ranked;
    private final Collection<String> organisations;
    private final String occupation;

    /**
     * @param typed null for everybody
     * @param order null for how well they fit what was typed, and then by name
     * @param organisations codes, null for all
     * @param occupation code, null for all
     */
    PeopleSearch(
            PeopleState state,
            SearchWords typed,
            Searched.Order order,
            Collection<String> organisations,
            String occupation) {
        this.state = state;
        this.typed = typed;
        this.ranked = order == null;
        this.order = order == null ? Searched.Order.NAME : order;
        this.organisations = organisations == null ? null : Set.copyOf(organisations);
        this.occupation = occupation;
    }

    /** The ids of a page, and how many there are on all. */
    record Found(List<String> page, long total) {}

    /** Those who stand after the first few. */
    Found page(int offset, int limit) {
        long wanted = (long) offset + limit;
        Bucket[] buckets = new Bucket[ranked ? RANKS : 1];
        Arrays.setAll(buckets, i -> new Bucket((int) Math.min(wanted, Integer.MAX_VALUE - 8)));
        everybody(buckets);
        List<Searched> later = later();
        for (int i = 0; i < later.size(); i++) {
            int rank = typed == null ? 0 : typed.rank(later.get(i).text());
            buckets[ranked ? rank : 0].later.add(i);
        }
        long total = 0;
        List<String> page = new ArrayList<>();
        for (Bucket bucket : buckets) {
            int[] first = merged(bucket, later);
            for (long i = Math.max(0, offset - total);
                    i < first.length && page.size() < limit;
                    i++) {
                page.add(state.id(first[(int) i], later));
            }
            total += bucket.total + bucket.later.size();
        }
        return new Found(page, total);
    }

    private void everybody(Bucket[] buckets) {
        PeopleTable table = state.table();
        boolean[] where = table.organisations(organisations);
        boolean[] what = table.occupations(occupation);
        Set<String> words = typed == null ? Set.of() : words();
        byte[] byName = typed == null ? null : table.names().ranks(typed, words);
        byte[] byCode = typed == null ? null : table.codeRanks(typed, words);
        boolean whole = typed != null && typed.typed().indexOf(' ') >= 0;
        int looked = 0;
        for (int number : table.in(order)) {
            if (++looked % BLOCK == 0) {
                Thread.yield();
            }
            int rank = typed == null ? 0 : rank(number, byName, byCode);
            if (rank == NameTable.NONE
                    || state.gone().get(number)
                    || !table.passes(number, where, what)) {
                continue;
            }
            if (whole) {
                String text = table.text(number);
                if (!typed.find(text)) {
                    continue;
                }
                rank = typed.rank(text);
            }
            buckets[ranked ? rank : 0].add(number);
        }
    }

    private int rank(int number, byte[] byName, byte[] byCode) {
        int rank = byName[state.table().name(number)];
        return byCode == null ? rank : Math.min(rank, byCode[number]);
    }

    /**
     * The words typed, each up to its first blank: who has none of these beginnings has none of
     * them.
     */
    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (String word : List.of(typed.folded(), typed.spelt(), typed.typed())) {
            int blank = word.indexOf(' ');
            words.add(blank < 0 ? word : word.substring(0, blank));
        }
        return words;
    }

    /** Those who came later and fit, in order. */
    private List<Searched> later() {
        Stream<Searched> all = state.later().values().stream();
        return all.filter(one -> typed == null || typed.find(one.text()))
                .filter(
                        one ->
                                organisations == null
                                        || one.organisation() != null
                                                && organisations.contains(one.organisation()))
                .filter(one -> occupation == null || occupation.equals(one.occupation()))
                .sorted(
                        Comparator.<Searched, String>comparing(
                                        one -> one.key(order), Searched.BY_CODE_POINTS)
                                .thenComparing(Searched::id))
                .toList();
    }

    /** Numbers of a bucket with those who came later, numbered after all, in their places. */
    private int[] merged(Bucket bucket, List<Searched> later) {
        int[] all = new int[bucket.size + bucket.later.size()];
        int size = 0;
        int next = 0;
        for (int one : bucket.later) {
            int place = place(bucket, later.get(one), next);
            System.arraycopy(bucket.numbers, next, all, size, place - next);
            size += place - next;
            next = place;
            all[size++] = state.table().size() + one;
        }
        System.arraycopy(bucket.numbers, next, all, size, bucket.size - next);
        return all;
    }

    /** How many in a bucket stand before somebody. */
    private int place(Bucket bucket, Searched one, int from) {
        PeopleTable table = state.table();
        String key = one.key(order);
        int low = from;
        int high = bucket.size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int number = bucket.numbers[middle];
            String other = order.of(table.names().name(table.name(number)));
            int compared = Searched.BY_CODE_POINTS.compare(other, key);
            if (compared == 0) {
                compared = table.id(number).compareTo(one.id());
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first of those who fit equally well, and how many there are. */
    private static final class Bucket {
        private final int most;
        private final List<Integer> later = new ArrayList<>();
        private int[] numbers = new int[64];
        private int size;
        private int total;

        Bucket(int most) {
            this.most = most;
        }

        void add(int number) {
            total++;
            if (size < most) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * size);
                }
                numbers[size++] = number;
            }
        }
    }
}

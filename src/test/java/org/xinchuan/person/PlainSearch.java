package org.xinchuan.person;

import org.xinchuan.standard.SearchWords;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Looks for people as it is told in words: filters everybody, sorts all that are left. */
record PlainSearch(Collection<Searched> everybody) {

    List<String> all(
            SearchWords typed,
            Searched.Order order,
            Collection<String> organisations,
            String occupation) {
        Comparator<Searched> inOrder =
                Comparator.comparing(
                        person ->
                                codePoints(
                                        person.key(order == null ? Searched.Order.NAME : order)));
        if (order == null && typed != null) {
            inOrder =
                    Comparator.<Searched>comparingInt(person -> typed.rank(person.text()))
                            .thenComparing(inOrder);
        }
        return everybody.stream()
                .filter(person -> typed == null || typed.find(person.text()))
                .filter(
                        person ->
                                organisations == null
                                        || person.organisation() != null
                                                && organisations.contains(person.organisation()))
                .filter(person -> occupation == null || occupation.equals(person.occupation()))
                .sorted(inOrder.thenComparing(Searched::id))
                .map(Searched::id)
                .toList();
    }

    /** Text that compares as its code points do. */
    private static String codePoints(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(one -> plain.append("%06x".formatted(one)));
        return plain.toString();
    }
}

package org.xinchuan.workbook;

import org.xinchuan.standard.SearchText;

import java.util.List;
import java.util.function.Predicate;

/** Narrows several people of one name to those whom a row of a workbook can mean. */
final class Narrowing {

    private final Organisations organisations;
    private final NameBook trades;

    Narrowing(Organisations organisations, NameBook trades) {
        this.organisations = organisations;
        this.trades = trades;
    }

    /** Those of several of one name who can be meant, by unit, then by trade or post. */
    List<Candidate> of(List<Candidate> people, WrittenPerson person) {
        List<Candidate> left = byUnit(people, person);
        if (left.size() < 2) {
            return left;
        }
        // In brackets behind a name stands what tells one of the name from another.
        for (String words : List.of(unknownUnit(person), person.aside())) {
            left = preferred(left, words, one -> worksAt(one, words));
        }
        for (String words : List.of(person.trade(), person.aside())) {
            left = preferred(left, words, one -> isOf(one, words));
        }
        return left;
    }

    private String unknownUnit(WrittenPerson person) {
        return organisations.find(person.unit()).isEmpty() ? person.unit() : "";
    }

    /** Those of several of whom something is true; all of them when it is true of nobody. */
    private static List<Candidate> preferred(
            List<Candidate> several, String words, Predicate<Candidate> is) {
        if (several.size() < 2 || words.isEmpty()) {
            return several;
        }
        List<Candidate> some = several.stream().filter(is).toList();
        return some.isEmpty() ? several : some;
    }

    private static boolean worksAt(Candidate one, String words) {
        String folded = SearchText.fold(words);
        return one.organisationName() != null
                && !folded.isEmpty()
                && SearchText.fold(one.organisationName()).contains(folded);
    }

    /** Whether somebody has a trade or post. */
    private boolean isOf(Candidate one, String words) {
        return one.occupation() != null && trades.of(words).contains(one.occupation())
                || one.post() != null && SearchText.fold(one.post()).equals(SearchText.fold(words));
    }

    /**
     * A unit that is written and known decides; the home narrows only as far as somebody is left.
     */
    List<Candidate> byUnit(List<Candidate> people, WrittenPerson person) {
        var unit = organisations.find(person.unit());
        if (unit.isPresent()) {
            return people.stream()
                    .filter(
                            one ->
                                    one.organisation() == null
                                            || organisations.onOneLine(
                                                    one.organisation(), unit.get()))
                    .toList();
        }
        if (organisations.home() == null) {
            return people;
        }
        List<Candidate> near =
                people.stream()
                        .filter(
                                one ->
                                        one.organisation() != null
                                                && organisations.within(
                                                        one.organisation(), organisations.home()))
                        .toList();
        return near.isEmpty() ? people : near;
    }
}

package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.standard.SearchText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the people whom a workbook names: by employee number, then by name, unit and trade
 * (DOMAIN.md §5). It looks only among those whom the importer may know of.
 */
final class People {

    private static final int PORTION = 2_000;
    private static final int WIDEST = 12;
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d*");

    private final Graph graph;
    private final Organisations organisations;
    private final Narrowing narrowing;
    private final Predicate<String> knows;

    /** Those of names whose bearers are not found by a number. */
    private final Map<String, List<Candidate>> byName = new HashMap<>();

    private final Map<String, List<Candidate>> byNumber = new HashMap<>();

    /** Units and trades, of which many people have the same. */
    private final Map<String, String> words = new HashMap<>();

    /**
     * @param knows whether the importer may know of the person of an id
     */
    People(Graph graph, Organisations organisations, NameBook trades, Predicate<String> knows) {
        this.graph = graph;
        this.organisations = organisations;
        this.narrowing = new Narrowing(organisations, trades);
        this.knows = knows;
    }

    /** Who is meant. */
    sealed interface Found {
        /**
         * This one.
         *
         * @param padded whether the number was found with zeros before it that the workbook lost
         */
        record One(Candidate person, boolean padded) implements Found {}

        /** One of these. */
        record Several(List<Candidate> people) implements Found {}

        /** Nobody who is recorded. */
        record Nobody() implements Found {}

        /** One of the name, who works outside the home, where nobody has it. */
        record Elsewhere(Candidate person) implements Found {}

        /** Nobody: whoever has the name at home has another number. */
        record OtherNumber() implements Found {}

        /** The number is that of somebody of another name. */
        record OtherName(Candidate person) implements Found {}
    }

    /** Reads whoever some people could be. */
    void load(Collection<WrittenPerson> people) {
        Set<String> numbers = new HashSet<>();
        people.forEach(person -> numbers.addAll(spellings(person)));
        loadNumbers(numbers);
        // In text, as .csv has it alone, zeros are lost where Excel took a number for one.
        Set<String> longer = new HashSet<>();
        people.stream()
                .filter(person -> person.number() != null && numbered(person).isEmpty())
                .forEach(person -> longer.addAll(padded(person.number())));
        loadNumbers(longer);
        // Whose number is known is not looked for by a name that hundreds may have.
        Set<String> names = new HashSet<>();
        people.stream()
                .filter(person -> numbered(person).isEmpty())
                .forEach(person -> names.add(person.name()));
        load(
                names,
                portion -> Map.of("names", portion, "numbers", List.of()),
                one -> enter(byName, one.name(), one));
    }

    /** Who a person of the workbook is, among those that were loaded. */
    Found find(WrittenPerson person) {
        if (person.number() != null) {
            List<Candidate> same = numbered(person);
            if (!same.isEmpty()) {
                return named(person, same);
            }
        }
        List<Candidate> all = byName.getOrDefault(person.name(), List.of());
        List<Candidate> left = person.number() == null ? all : withoutNumber(all);
        List<Candidate> narrowed = narrowing.of(left, person);
        if (narrowed.isEmpty()) {
            // Somebody of the name who works elsewhere may have changed places.
            List<Candidate> near = atHome(left);
            return near.isEmpty()
                    ? atHome(all).isEmpty() ? new Found.Nobody() : new Found.OtherNumber()
                    : new Found.Several(near);
        }
        left = narrowed;
        return switch (left.size()) {
            case 0 -> new Found.Nobody();
            case 1 ->
                    isElsewhere(left.getFirst(), person)
                            ? new Found.Elsewhere(left.getFirst())
                            : new Found.One(left.getFirst(), false);
            default -> new Found.Several(left);
        };
    }

    /**
     * Whether somebody works outside the home and nothing but the name speaks for them: of those
     * who work there the importer may know only some, and somebody else be meant.
     */
    private boolean isElsewhere(Candidate one, WrittenPerson person) {
        return organisations.find(person.unit()).isEmpty()
                && organisations.home() != null
                && one.organisation() != null
                && !organisations.within(one.organisation(), organisations.home());
    }

    private List<Candidate> atHome(List<Candidate> people) {
        return people.stream()
                .filter(
                        one ->
                                organisations.home() == null
                                        || one.organisation() != null
                                                && organisations.within(
                                                        one.organisation(), organisations.home()))
                .toList();
    }

    /**
     * Everybody who has the number; when nobody has, those of the name who have it with zeros
     * before it.
     */
    private List<Candidate> numbered(WrittenPerson person) {
        List<Candidate> same = of(spellings(person));
        return same.isEmpty() ? ofName(person, of(padded(person.number()))) : same;
    }

    private static List<Candidate> ofName(WrittenPerson person, List<Candidate> people) {
        String name = SearchText.fold(person.name());
        return people.stream().filter(one -> SearchText.fold(one.name()).equals(name)).toList();
    }

    private List<Candidate> of(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> byNumber.getOrDefault(number, List.of()).stream())
                .toList();
    }

    /** Of several with the number, as enterprises may give the same, the one of the unit. */
    private Found named(WrittenPerson person, List<Candidate> same) {
        List<Candidate> named = ofName(person, same);
        if (named.isEmpty()) {
            return new Found.OtherName(same.getFirst());
        }
        List<Candidate> near = named.size() == 1 ? named : narrowing.byUnit(named, person);
        if (near.size() != 1) {
            return new Found.Several(near.isEmpty() ? named : near);
        }
        boolean padded = !near.getFirst().number().equals(person.number());
        return new Found.One(near.getFirst(), padded);
    }

    /** Who has another number is somebody else; who has none may be meant. */
    private static List<Candidate> withoutNumber(List<Candidate> people) {
        return people.stream().filter(one -> one.number() == null).toList();
    }

    /** The number as it is written, and where a number cell lost its zeros with them. */
    private static List<String> spellings(WrittenPerson person) {
        String number = person.number();
        if (number == null) {
            return List.of();
        }
        List<String> spellings = new ArrayList<>(List.of(number));
        if (person.counted()) {
            spellings.addAll(padded(number));
        }
        return spellings;
    }

    /** A number with zeros before it; none when it is not of digits alone. */
    private static List<String> padded(String number) {
        return number == null || !DIGITS.matcher(number).matches()
                ? List.of()
                : IntStream.rangeClosed(1, WIDEST - number.length())
                        .mapToObj(zeros -> "0".repeat(zeros) + number)
                        .toList();
    }

    private void loadNumbers(Set<String> numbers) {
        load(
                numbers,
                portion -> Map.of("names", List.of(), "numbers", portion),
                one -> enter(byNumber, one.number(), one));
    }

    private void load(
            Collection<String> keys,
            Function<List<String>, Map<String, Object>> parameters,
            Consumer<Candidate> enter) {
        new PortionedRead(graph, PORTION)
                .read(
                        "read/person/named",
                        keys.stream().sorted().toList(),
                        parameters,
                        row -> {
                            Candidate one = Candidate.of(row, this::once);
                            if (knows.test(one.id())) {
                                enter.accept(one);
                            }
                        });
    }

    private static void enter(Map<String, List<Candidate>> by, String key, Candidate one) {
        by.computeIfAbsent(key, k -> new ArrayList<>(1)).add(one);
    }

    private String once(String word) {
        return word == null ? null : words.computeIfAbsent(word, same -> same);
    }
}

package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.sheet.SheetFile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a register of pairings (导师带徒台账) and finds in the store what it speaks of. It writes
 * nothing. For one workbook.
 */
public final class PairingWorkbook {

    private final Graph graph;
    private final Wishes wishes;
    private final LocalDate today;
    private final Predicate<String> knows;
    private final Faulty faulty = new Faulty();

    /**
     * @param knows whether the importer may know of the person of an id
     */
    public PairingWorkbook(Graph graph, Wishes wishes, Predicate<String> knows, LocalDate today) {
        this.graph = graph;
        this.wishes = wishes;
        this.knows = knows;
        this.today = today;
    }

    /**
     * What the workbook says.
     *
     * @throws org.xinchuan.sheet.SheetFault when a sheet cannot be read to its end
     */
    public Reading read(SheetFile file) {
        Register register = new Register(file, today, faulty);
        List<WrittenPairing> written = new SameAgreement(faulty).joined(register.read());
        Organisations organisations = Organisations.read(graph, wishes.home());
        NameBook trades = trades();
        People people = new People(graph, organisations, trades, knows);
        people.load(
                written.stream()
                        .flatMap(
                                one ->
                                        Stream.concat(
                                                one.mentors().stream(), one.apprentices().stream()))
                        .toList());
        Known known = new Known(people, organisations, trades, wishes, faulty);
        Whereabouts places = new Whereabouts(organisations, trades, studios(), faulty);
        List<PairingRecords.Settled> settled = new ArrayList<>();
        for (WrittenPairing one : written) {
            settled.add(
                    new PairingRecords.Settled(
                            one,
                            ids(one.mentors(), known),
                            ids(one.apprentices(), known),
                            places.organisation(one),
                            places.studio(one),
                            places.occupation(one)));
        }
        List<Taken> records = new ArrayList<>(records(settled));
        records.addAll(0, known.made());
        return new Reading(
                register.rows(), records, faulty.all(), known.questions(), register.headers());
    }

    private List<Taken> records(List<PairingRecords.Settled> settled) {
        Agreements agreements = new Agreements(graph);
        agreements.load(
                settled.stream()
                        .map(one -> one.written().number())
                        .filter(n -> !n.isEmpty())
                        .toList(),
                settled.stream().flatMap(one -> one.mentors().stream()).toList());
        PairingRecords pairings = new PairingRecords(agreements, wishes.home(), faulty);
        Twice twice = new Twice(faulty);
        List<Taken> records = new ArrayList<>();
        for (PairingRecords.Settled one : settled) {
            int sheet = one.written().spot().sheet();
            boolean bad = one.written().rows().stream().anyMatch(row -> faulty.isBad(sheet, row));
            if (!bad && !teachesSelf(one) && twice.isFirst(one)) {
                pairings.of(one).stream().filter(twice::isFirst).forEach(records::add);
            }
        }
        return records;
    }

    private boolean teachesSelf(PairingRecords.Settled one) {
        HashSet<String> both = new HashSet<>(one.mentors());
        both.retainAll(one.apprentices());
        if (!both.isEmpty()) {
            faulty.error(
                    one.written().at("apprentices"),
                    "SELF_MENTOR",
                    "同一个人不能既是师傅又是徒弟",
                    "nobody can be mentor and apprentice in one pairing");
        }
        return !both.isEmpty();
    }

    private static List<String> ids(List<WrittenPerson> people, Known known) {
        return people.stream().map(known::id).filter(Objects::nonNull).toList();
    }

    private NameBook trades() {
        NameBook trades = new NameBook();
        for (Row row : graph.readAll("read/occupation/all", Map.of())) {
            trades.enter(row.text("code"), row.text("name"));
        }
        return trades;
    }

    private NameBook studios() {
        NameBook studios = new NameBook();
        for (Row row : graph.readAll("read/studio/names", Map.of())) {
            studios.enter(row.text("code"), row.text("name"));
            row.<String>list("former").forEach(name -> studios.enter(row.text("code"), name));
        }
        return studios;
    }
}

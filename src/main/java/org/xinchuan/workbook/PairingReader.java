package org.xinchuan.workbook;

import org.xinchuan.pairing.Pairing;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads registers of pairings (导师带徒台账). */
final class PairingReader implements KindReader {

    private static final PersonFields MENTORS =
            new PersonFields(
                    PairingField.MENTOR_NAME,
                    PairingField.MENTOR_NUMBER,
                    PairingField.MENTOR_UNIT,
                    PairingField.MENTOR_TRADE,
                    PairingField.MENTOR_GRADE,
                    null,
                    null);
    private static final PersonFields APPRENTICES =
            new PersonFields(
                    PairingField.APPRENTICE_NAME,
                    PairingField.APPRENTICE_NUMBER,
                    PairingField.APPRENTICE_UNIT,
                    PairingField.APPRENTICE_TRADE,
                    PairingField.APPRENTICE_GRADE,
                    PairingField.APPRENTICE_HIRED,
                    PairingField.APPRENTICE_BORN);
    private static final Map<String, List<Field>> COLUMNS =
            Map.ofEntries(
                    Map.entry("id", List.of(PairingField.NUMBER, PairingField.MENTOR_NAME)),
                    Map.entry("mentors", List.of(PairingField.MENTOR_NAME)),
                    Map.entry("mentorRoles", List.of(PairingField.MENTOR_ROLE)),
                    Map.entry("apprentices", List.of(PairingField.APPRENTICE_NAME)),
                    Map.entry("agreementNo", List.of(PairingField.NUMBER)),
                    Map.entry("signedOn", List.of(PairingField.SIGNED)),
                    Map.entry("startsOn", List.of(PairingField.TERM, PairingField.STARTS)),
                    Map.entry("endsOn", List.of(PairingField.TERM, PairingField.ENDS)),
                    Map.entry("status", List.of(PairingField.TERM, PairingField.ENDS)),
                    Map.entry("organisation", List.of(PairingField.USCC, PairingField.UNIT)),
                    Map.entry("studio", List.of(PairingField.STUDIO)),
                    Map.entry("occupation", List.of(PairingField.TRADE)),
                    Map.entry("goal", List.of(PairingField.GOAL)),
                    Map.entry("outcomes", List.of(PairingField.RESULT)),
                    Map.entry("grades", List.of(PairingField.RESULT)),
                    Map.entry("graduatedOn", List.of(PairingField.ASSESSED)),
                    Map.entry("heldOn", List.of(PairingField.ASSESSED)),
                    Map.entry("score", List.of(PairingField.RESULT)));

    private static final List<String> NAMES = List.copyOf(COLUMNS.keySet());

    private static final Map<String, String> PROGRAMMES =
            Map.of(
                    "名师带徒", "MASTER_MENTOR",
                    "企业新型学徒制", "NEW_APPRENTICESHIP",
                    "新型学徒制", "NEW_APPRENTICESHIP");

    private final Cells cells;
    private final Faulty faulty;
    private final RowAgreement agreement;
    private final RowResults results;
    private final RowRoles roles;
    private final List<WrittenPairing> rows = new ArrayList<>();
    private List<WrittenPairing> joined;

    PairingReader(Cells cells, Wishes wishes) {
        this.cells = cells;
        this.faulty = cells.faulty();
        this.agreement = new RowAgreement(cells);
        this.results = new RowResults(cells);
        this.roles = new RowRoles(cells);
    }

    @Override
    public void begin(int sheet, List<SheetRow> above) {
        // What stands above a register is for its readers.
    }

    @Override
    public void take(Spot spot, DataRow data) {
        WrittenRow row = new WrittenRow(spot, data, cells);
        List<WrittenPerson> mentors = row.people(MENTORS);
        List<WrittenPerson> apprentices = row.people(APPRENTICES);
        RowAgreement.Dates term = agreement.dates(row);
        PartialDate assessed = row.date(PairingField.ASSESSED);
        rows.add(
                new WrittenPairing(
                        spot,
                        List.of(spot.row()),
                        mentors,
                        roles.of(row, mentors.size()),
                        apprentices,
                        row.text(PairingField.NUMBER),
                        row.organisation(PairingField.USCC, PairingField.UNIT),
                        row.text(PairingField.TRADE),
                        row.text(PairingField.STUDIO),
                        programme(row.text(PairingField.PROGRAMME)),
                        term.signedOn(),
                        term.startsOn(),
                        term.endsOn(),
                        row.lines(PairingField.GOAL),
                        results.of(row, apprentices.size(), assessed),
                        RowCells.of(NAMES, row.columns(COLUMNS))));
    }

    /** The code of a programme that rules know; any other stays as it is written. */
    private static String programme(String written) {
        return PROGRAMMES.getOrDefault(written.replaceAll("\\s", ""), written);
    }

    /** The rows as they were taken. */
    List<WrittenPairing> rows() {
        return List.copyOf(rows);
    }

    @Override
    public List<WrittenPerson> people() {
        joined = new SameAgreement(faulty).joined(rows);
        return joined.stream()
                .flatMap(one -> Stream.concat(one.mentors().stream(), one.apprentices().stream()))
                .toList();
    }

    @Override
    public List<Taken> records(Found found) {
        String home = found.wishes().home();
        List<PairingRecords.Settled> settled =
                new ScoredResults(found.graph(), home, cells.today(), faulty)
                        .graded(joined.stream().map(one -> settled(one, found)).toList());
        Agreements agreements = new Agreements(found.graph());
        agreements.load(
                joined.stream().map(WrittenPairing::number).filter(n -> !n.isEmpty()).toList(),
                settled.stream()
                        .filter(one -> !one.mentors().isEmpty() && !one.apprentices().isEmpty())
                        .map(one -> List.of(one.mentors().getFirst(), one.apprentices().getFirst()))
                        .toList());
        PairingRecords pairings = new PairingRecords(agreements, home, faulty);
        Duplicates duplicates = new Duplicates(faulty);
        List<Taken> records = new ArrayList<>();
        for (PairingRecords.Settled one : settled) {
            int sheet = one.written().spot().sheet();
            boolean bad = one.written().rows().stream().anyMatch(row -> faulty.isBad(sheet, row));
            if (!bad
                    && !teachesSelf(one)
                    && duplicates.isFirst(key(one), one.written().at("apprentices"))) {
                pairings.of(one).stream()
                        .filter(record -> isFirst(record, duplicates))
                        .forEach(records::add);
            }
        }
        Set<String> forbidden =
                new RegisterRules(found.graph(), cells.today(), faulty).forbids(pairings.changes());
        records.removeIf(taken -> forbidden.contains(RegisterRules.pairing(taken)));
        return records;
    }

    /** The same mentors and apprentices from the same beginning on. */
    private static Object key(PairingRecords.Settled one) {
        PartialDate start = one.written().startsOn();
        return List.of(
                new TreeSet<>(one.mentors()),
                new TreeSet<>(one.apprentices()),
                start == null ? "" : start.text());
    }

    /** Whether no row above changes the same pairing. */
    private static boolean isFirst(Taken taken, Duplicates duplicates) {
        return !(taken.record() instanceof Pairing pairing)
                || duplicates.isFirst(pairing.id(), new Spot(taken.sheet(), taken.row(), null));
    }

    private static PairingRecords.Settled settled(WrittenPairing one, Found found) {
        Whereabouts places = found.places();
        return new PairingRecords.Settled(
                one,
                found.known().ids(one.mentors()),
                found.known().ids(one.apprentices()),
                places.organisation(one.at("organisation"), one.unit()),
                places.studio(one.at("studio"), one.studio(), ""),
                places.occupation(one.at("occupation"), one.trade()));
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
}

package org.xinchuan.workbook;

import org.xinchuan.graph.Rows;
import org.xinchuan.standard.SearchText;
import org.xinchuan.standard.Violation;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.StudioPerson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes records of the namings of a list: new ones, or what changes of those there are. */
final class NamingRecords {

    private final Found found;
    private final Faulty faulty;
    private final Map<WrittenNaming, String> studios;
    private final Map<String, List<Naming>> recorded = new HashMap<>();
    private final Map<String, Set<String>> leaders = new HashMap<>();

    /**
     * @param studios the code of the studio that a row means; null where none is known
     */
    NamingRecords(Found found, Map<WrittenNaming, String> studios) {
        this.found = found;
        this.faulty = found.faulty();
        this.studios = studios;
        load(studios.values().stream().filter(code -> code != null).distinct().toList());
    }

    /** The records of the good rows, in their order. */
    List<Taken> of(List<WrittenNaming> rows) {
        Duplicates duplicates = new Duplicates(faulty);
        List<Taken> records = new ArrayList<>();
        for (WrittenNaming row : rows) {
            String studio = studios.get(row);
            if (studio != null && !faulty.isBad(row.spot().sheet(), row.spot().row())) {
                leader(row, studio);
                record(row, studio)
                        .filter(
                                one ->
                                        duplicates.isFirst(
                                                List.of(one.studio(), one.level(), one.namedOn()),
                                                row.at("studio")))
                        .ifPresent(
                                one ->
                                        records.add(
                                                new Taken(
                                                        one,
                                                        row.spot().sheet(),
                                                        row.spot().row(),
                                                        false,
                                                        row.cells())));
            }
        }
        return records;
    }

    private Optional<Naming> record(WrittenNaming row, String studio) {
        Optional<Naming> before =
                recorded.getOrDefault(studio, List.of()).stream()
                        .filter(one -> one.level() == row.level())
                        .filter(one -> Amendment.agree(one.namedOn(), row.namedOn()))
                        .findFirst();
        String issuer =
                row.grantedBy().isEmpty()
                        ? ""
                        : found.places()
                                .organisations()
                                .find(row.grantedBy())
                                .orElse(row.grantedBy());
        try {
            Naming base =
                    before.orElseGet(
                            () ->
                                    new Naming(
                                            studio,
                                            row.level(),
                                            row.namedOn(),
                                            null,
                                            null,
                                            Naming.Status.VALID,
                                            null,
                                            null,
                                            null,
                                            null));
            return Optional.of(
                    new Amendment()
                            .say("title", row.title())
                            .say("validTo", base.validTo(), row.validTo())
                            .say("certNo", row.certNo())
                            .say("docNo", row.docNo())
                            .say("grantedBy", issuer)
                            .say("fundingYuan", row.fundingYuan())
                            .of(base));
        } catch (Violation violation) {
            faulty.say(violation, row::at);
            return Optional.empty();
        }
    }

    /** The leader is there to tell studios apart; another than the recorded one is said. */
    private void leader(WrittenNaming row, String studio) {
        Set<String> recordedOnes = leaders.getOrDefault(studio, Set.of());
        if (row.leader().isEmpty() || recordedOnes.isEmpty()) {
            return;
        }
        List<String> written =
                Names.of(row.leader()).stream().map(name -> SearchText.fold(name.text())).toList();
        if (written.stream().noneMatch(recordedOnes::contains)) {
            faulty.warn(
                    row.leaderAt(),
                    "LEADER_DIFFERS",
                    "登记的领衔人不是“" + row.leader() + "”，请核对工作室和领衔人",
                    "\"" + row.leader() + "\" is not recorded as a leader of this studio");
        }
    }

    private void load(Collection<String> codes) {
        Map<String, Object> keys = Map.of("keys", List.copyOf(codes));
        found.graph()
                .readAll("read/naming/rows", keys)
                .forEach(
                        row -> {
                            Naming naming = Rows.to(Naming.class, row);
                            recorded.computeIfAbsent(naming.studio(), s -> new ArrayList<>())
                                    .add(naming);
                        });
        found.graph()
                .readAll("read/studio-person/rows", keys)
                .forEach(
                        row -> {
                            StudioPerson slice = Rows.to(StudioPerson.class, row);
                            if (slice.role().leads()) {
                                leaders.computeIfAbsent(slice.studio(), s -> new TreeSet<>())
                                        .add(SearchText.fold(row.text("name")));
                            }
                        });
    }
}

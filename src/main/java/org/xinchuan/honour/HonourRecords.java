package org.xinchuan.honour;

import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records honours behind the guard. */
final class HonourRecords {

    HonourOutcome record(Entry entry, Honour honour, Predicate<String> seen) {
        List<Fault> unknown = holder(honour, seen).honour("honour", honour.honour()).missing(entry);
        if (!unknown.isEmpty()) {
            return new HonourOutcome.Unknown(unknown);
        }
        if (held(entry, honour).findAny().isPresent()) {
            return new HonourOutcome.HeldAlready(honour);
        }
        entry.run("write/honour/put", Map.of("rows", List.of(Rows.of(honour))));
        return new HonourOutcome.Recorded(
                held(entry, honour).findFirst().orElseThrow(), Fields.set(honour));
    }

    private static References holder(Honour honour, Predicate<String> seen) {
        References references = new References(seen);
        return switch (honour.holderKind()) {
            case "person" -> references.person("holder", honour.holderCode());
            case "studio" -> references.studio("holder", honour.holderCode());
            default -> references.organisation("holder", honour.holderCode());
        };
    }

    /** The same honour of the same holder from the same day. */
    private static Stream<HonourItem> held(Entry entry, Honour honour) {
        return entry.run("read/honour/rows", Map.of("keys", List.of(honour.holder()))).stream()
                .map(row -> Rows.to(HonourItem.class, row))
                .filter(item -> item.honour().equals(honour.honour()))
                .filter(item -> Objects.equals(item.onDate(), honour.onDate()));
    }
}

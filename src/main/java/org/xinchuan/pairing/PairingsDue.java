package org.xinchuan.pairing;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.pairing.PlannedFacts.Host;
import org.xinchuan.rule.RuleBook;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is due about all pairings under way within reach. */
final class PairingsDue {

    private PairingsDue() {}

    /** A pairing and what is due about it. */
    record Item(String pairing, Due due) {}

    private record UnderWay(
            String id,
            String programme,
            String organisation,
            PartialDate startsOn,
            PartialDate endsOn,
            PartialDate assessedOn) {}

    /**
     * What is due by a day or was due before, the longest due first.
     *
     * @param keys of the pairings under way that are meant; null where they are to be looked for
     * @param reach codes of organisations; null for everything
     * @param organisation with all below; null for all
     */
    static List<Item> by(
            Work work,
            List<String> keys,
            List<String> reach,
            String organisation,
            LocalDate today,
            LocalDate day) {
        Map<String, Object> question = new HashMap<>();
        question.put("keys", keys);
        question.put("reach", reach);
        question.put("organisation", organisation);
        List<UnderWay> all =
                work.run("read/pairing/under-way", question).stream()
                        .map(row -> Rows.to(UnderWay.class, row))
                        .toList();
        Map<String, List<String>> hosts = hosts(work, all);
        RuleBook<PairingRule> rules = PairingRule.FAMILY.book(work);
        List<Item> items = new ArrayList<>();
        for (UnderWay one : all) {
            PairingTerms terms =
                    new PairingTerms(
                            rules,
                            one.programme(),
                            hosts.getOrDefault(one.organisation(), List.of()));
            Integer months = terms.number(PairingRuleKey.ASSESSMENT_MONTHS, today).orElse(null);
            Due.of(one.startsOn(), one.endsOn(), one.assessedOn(), months).stream()
                    .filter(due -> !due.on().isAfter(day))
                    .map(due -> new Item(one.id(), due))
                    .forEach(items::add);
        }
        items.sort(
                Comparator.comparing((Item item) -> item.due().on())
                        .thenComparing(Item::pairing)
                        .thenComparing(item -> item.due().kind()));
        return items;
    }

    private static Map<String, List<String>> hosts(Work work, List<UnderWay> all) {
        List<String> codes =
                all.stream()
                        .map(UnderWay::organisation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<String, List<String>> hosts = new HashMap<>();
        for (Row row : work.run("read/pairing/hosts", Map.of("keys", codes))) {
            Host host = Rows.to(Host.class, row);
            hosts.put(host.organisation(), host.hosts());
        }
        return hosts;
    }
}

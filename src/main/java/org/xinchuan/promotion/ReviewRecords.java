package org.xinchuan.promotion;

import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.promotion.NamingReviews.Standing;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Timely;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.NamingKey;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records reviews behind the guard; the second failure in a row revokes the naming. */
final class ReviewRecords {

    ReviewOutcome record(Entry entry, String code, String key, Said said, LocalDate today) {
        Optional<StudioCard> card = card(entry, code);
        if (card.isEmpty()) {
            return new ReviewOutcome.NoStudio();
        }
        Optional<Naming> naming =
                NamingKey.tryParse(key).flatMap(named -> naming(entry, code, named));
        if (naming.isEmpty()) {
            return new ReviewOutcome.NoNaming();
        }
        List<Fault> early = Timely.ahead("heldOn", said.heldOn(), today);
        if (!early.isEmpty()) {
            return new ReviewOutcome.Invalid(early);
        }
        Optional<Fault> against = against(entry, card.get(), naming.get(), said);
        if (against.isPresent()) {
            return new ReviewOutcome.AgainstRule(against.get());
        }
        Assessment review = said.of(code, naming.get().level());
        entry.run("write/assessment/put", Map.of("rows", List.of(Rows.of(review))));
        Standing standing = standing(entry, code, key, today);
        boolean lost =
                standing.cycle().failures() >= ReviewCycle.FAILURES
                        && naming.get().status() != Naming.Status.REVOKED;
        if (lost) {
            revoke(entry, naming.get(), standing.cycle().reviews().getLast().heldOn());
            standing = standing(entry, code, key, today);
        }
        return new ReviewOutcome.Recorded(standing, lost);
    }

    /** What a request says of a review. */
    record Said(PartialDate heldOn, String grade, Double score) {

        Assessment of(String studio, NamingLevel level) {
            return new Assessment(
                    "studio:" + studio,
                    Assessment.Kind.NAMING_REVIEW,
                    heldOn,
                    null,
                    score,
                    grade,
                    level,
                    List.of(),
                    List.of());
        }
    }

    private static Optional<Fault> against(Entry entry, StudioCard card, Naming naming, Said said) {
        boolean held =
                card.namings().stream()
                        .filter(one -> one.level() == naming.level())
                        .filter(one -> one.namedOn().equals(naming.namedOn()))
                        .anyMatch(
                                one ->
                                        one.on(said.heldOn().first())
                                                || one.on(said.heldOn().last()));
        if (!held) {
            return Optional.of(
                    Fault.of(
                            "heldOn",
                            "NAMING_NOT_VALID",
                            "复核当日该命名无效：尚未命名、已到期或已撤销",
                            "the naming did not hold on that day"));
        }
        boolean taken =
                entry
                        .run(
                                "read/assessment/rows",
                                Map.of("keys", List.of("studio:" + naming.studio())))
                        .stream()
                        .map(row -> Rows.to(Assessment.class, row))
                        .anyMatch(
                                other ->
                                        other.kind() == Assessment.Kind.NAMING_REVIEW
                                                && other.level() == naming.level()
                                                && other.heldOn().equals(said.heldOn()));
        return taken ? Optional.of(StudioAssessmentRoutes.heldAlready()) : Optional.empty();
    }

    private static void revoke(Entry entry, Naming naming, PartialDate on) {
        Naming revoked =
                new Naming(
                        naming.studio(),
                        naming.level(),
                        naming.namedOn(),
                        naming.title(),
                        on,
                        Naming.Status.REVOKED,
                        naming.certNo(),
                        naming.docNo(),
                        naming.grantedBy(),
                        naming.fundingYuan());
        entry.run("write/naming/put", Map.of("rows", List.of(Rows.of(revoked))));
    }

    private static Standing standing(Entry entry, String code, String key, LocalDate day) {
        return new NamingReviews(entry)
                .of(List.of(card(entry, code).orElseThrow()), day).stream()
                        .filter(
                                one ->
                                        new NamingKey(one.naming().level(), one.naming().namedOn())
                                                .toString()
                                                .equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static Optional<StudioCard> card(Entry entry, String code) {
        return entry.run("read/studio/cards", Map.of("keys", List.of(code))).stream()
                .findFirst()
                .map(row -> Rows.to(StudioCard.class, row));
    }

    private static Optional<Naming> naming(Entry entry, String code, NamingKey key) {
        return entry.run("read/naming/rows", Map.of("keys", List.of(code))).stream()
                .map(row -> Rows.to(Naming.class, row))
                .filter(key::means)
                .findFirst();
    }
}

package org.xinchuan.promotion;

import org.xinchuan.promotion.StudioFacts.Graded;
import org.xinchuan.promotion.StudioFacts.Held;
import org.xinchuan.promotion.StudioFacts.Someone;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.studio.NamingKey;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of what is on record about a studio, what counts on a day. */
final class Counting {

    private static final String PROJECT = "TECH_PROJECT";
    private static final Set<String> GRADES =
            Arrays.stream(SkillGrade.values()).map(SkillGrade::name).collect(Collectors.toSet());

    private final StudioFacts facts;
    private final LocalDate day;

    Counting(StudioFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
    }

    /** What those who lead on the day hold out of a list of honours and least grades. */
    List<Fact> honours(List<String> wanted) {
        List<Fact> found = new ArrayList<>();
        Optional<SkillGrade> least =
                wanted.stream()
                        .filter(GRADES::contains)
                        .map(SkillGrade::valueOf)
                        .min(SkillGrade::compareTo);
        for (Someone leader : facts.people()) {
            Holds leads = Holds.on(day, leader.from(), leader.to());
            if (!leader.leads() || leads == Holds.NO) {
                continue;
            }
            for (Held honour : leader.honours()) {
                Holds holds = leads.and(Holds.by(day, honour.onDate()));
                if (wanted.contains(honour.code()) && holds != Holds.NO) {
                    found.add(
                            of(
                                    leader,
                                    Fact.Kind.HONOUR,
                                    honour.code(),
                                    honour.name(),
                                    honour.onDate(),
                                    null,
                                    holds));
                }
            }
            for (Graded graded : leader.grades()) {
                boolean enough = least.isPresent() && graded.grade().compareTo(least.get()) >= 0;
                Holds holds =
                        leads.and(Holds.by(day, graded.issuedOn()))
                                .and(Holds.on(day, null, graded.validTo()));
                if (enough && holds != Holds.NO) {
                    found.add(
                            of(
                                    leader,
                                    Fact.Kind.GRADE,
                                    graded.grade().name(),
                                    null,
                                    graded.issuedOn(),
                                    graded.validTo(),
                                    holds));
                }
            }
        }
        return found;
    }

    /** Everybody who leads or belongs to it. */
    List<Fact> members() {
        return facts.people().stream()
                .flatMap(
                        one -> {
                            Holds holds = Holds.on(day, one.from(), one.to());
                            return holds == Holds.NO
                                    ? Stream.empty()
                                    : Stream.of(
                                            of(
                                                    one,
                                                    Fact.Kind.MEMBER,
                                                    one.role().name(),
                                                    null,
                                                    one.from(),
                                                    one.to(),
                                                    holds));
                        })
                .toList();
    }

    private static Fact of(
            Someone one,
            Fact.Kind kind,
            String detail,
            String detailName,
            PartialDate from,
            PartialDate to,
            Holds holds) {
        String record = "person:" + one.person();
        return new Fact(
                record,
                record,
                kind,
                one.name(),
                detail,
                detailName,
                from,
                to,
                one.organisation() == null ? List.of() : List.of(one.organisation()),
                holds == Holds.YES);
    }

    /** Namings of some levels that hold. */
    List<Fact> lower(List<NamingLevel> levels) {
        return facts.card().namings().stream()
                .filter(naming -> levels.contains(naming.level()) && naming.on(day))
                .map(naming -> of(naming, Holds.by(day, naming.namedOn()) == Holds.YES))
                .toList();
    }

    Fact of(StudioCard.Named naming, boolean certain) {
        String record =
                "studio:" + facts.code() + "/" + new NamingKey(naming.level(), naming.namedOn());
        return new Fact(
                record,
                record,
                Fact.Kind.NAMING,
                naming.title(),
                naming.level().name(),
                null,
                naming.namedOn(),
                naming.validTo(),
                List.of(),
                certain);
    }

    /** The founding, of which the day must be known. */
    Fact founding() {
        StudioCard card = facts.card();
        String record = "studio:" + card.code();
        return new Fact(
                record,
                record,
                Fact.Kind.FOUNDING,
                card.name(),
                null,
                null,
                card.foundedOn(),
                null,
                List.of(),
                card.foundedOn().isDay());
    }

    /** Results, or projects alone, of the twelve months before the day. */
    List<Fact> results(boolean projects) {
        List<Fact> found = new ArrayList<>();
        for (StudioFacts.Done result : facts.results()) {
            Holds holds = Holds.within(day.minusYears(1), day, result.completedOn());
            if (holds != Holds.NO && (!projects || result.type().equals(PROJECT))) {
                String record = "innovation:" + result.code();
                found.add(
                        new Fact(
                                record,
                                record,
                                Fact.Kind.RESULT,
                                result.title(),
                                result.type(),
                                null,
                                result.completedOn(),
                                null,
                                List.of(),
                                holds == Holds.YES));
            }
        }
        return found;
    }

    /** All of the studio's apprentices so far. */
    List<Fact> apprentices() {
        List<Fact> found = new ArrayList<>();
        for (StudioFacts.Taught taught : facts.apprentices()) {
            // A pairing without a start may count anywhere in the program, and so here.
            Holds holds = taught.startsOn() == null ? Holds.YES : Holds.by(day, taught.startsOn());
            if (holds != Holds.NO) {
                found.add(
                        new Fact(
                                "person:" + taught.person(),
                                "pairing:" + taught.pairing(),
                                Fact.Kind.APPRENTICE,
                                taught.name(),
                                null,
                                null,
                                taught.startsOn(),
                                null,
                                taught.organisations(),
                                holds == Holds.YES));
            }
        }
        return found;
    }
}

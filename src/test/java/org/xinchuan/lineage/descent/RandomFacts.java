package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.StudioRole;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Small random fact bases, crowded into a few years so that the rules' limits are met often: dates
 * of every precision, unknown ones, closed studios, co-leaders, loops among people, diamonds.
 */
final class RandomFacts {
    private final Random random;
    private final int studios;
    private final int people;

    RandomFacts(long seed) {
        random = new Random(seed);
        studios = 3 + random.nextInt(5);
        people = 4 + random.nextInt(6);
    }

    LineageFacts facts() {
        Facts facts = new Facts();
        for (int i = 0; i < studios; i++) {
            facts.studio("S" + i, "S" + i, chance(12) ? "" : date(0).toString(), "");
        }
        for (int i = 0; i < studios; i++) {
            slices(facts, "S" + i);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            origin(facts);
        }
        for (int i = 3 + random.nextInt(12); i > 0; i--) {
            facts.pairing(pairing("P" + i));
        }
        return facts.done();
    }

    LocalDate day() {
        return LocalDate.of(2014, 1, 1).plusDays(random.nextInt(3 * 365));
    }

    Random random() {
        return random;
    }

    private void slices(Facts facts, String studio) {
        PartialDate founded = facts.done().studios().get(studio).foundedOn();
        if (founded != null && !chance(6)) {
            LocalDate near = founded.first().plusDays(random.nextInt(110) - 10);
            facts.slice(studio, person(), leading(), written(near).toString(), end(near, 2));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            StudioRole role = StudioRole.values()[random.nextInt(6)];
            if (chance(15)) {
                facts.slice(studio, person(), role, "", end(day(), 3));
            } else {
                LocalDate from = day();
                facts.slice(studio, person(), role, written(from).toString(), end(from, 3));
            }
        }
    }

    private void origin(Facts facts) {
        int child = random.nextInt(studios);
        facts.origin(
                "S" + child,
                new OriginFact(
                        "S" + random.nextInt(studios),
                        OriginKind.values()[random.nextInt(6)],
                        chance(2) ? null : date(0),
                        random.nextBoolean(),
                        random.nextBoolean() ? "DOC" : null));
    }

    private PairingFact pairing(String id) {
        LocalDate from = day();
        String mentor = person();
        String other = person();
        List<String> mentors =
                chance(4) && !other.equals(mentor) ? List.of(mentor, other) : List.of(mentor);
        String apprentice = person();
        while (mentors.contains(apprentice)) {
            apprentice = person();
        }
        return new PairingFact(
                id,
                mentors,
                List.of(apprentice),
                chance(5) ? List.of(new Couple(mentor, apprentice)) : List.of(),
                chance(12) ? null : written(from),
                Facts.date(end(from, 4)),
                chance(4) ? PairingStatus.values()[random.nextInt(7)] : PairingStatus.GRADUATED,
                null);
    }

    /** An end some way after a day, written in any precision that does not lie before it. */
    private String end(LocalDate from, int openOneIn) {
        if (chance(openOneIn)) {
            return "";
        }
        int days = chance(3) ? 80 + random.nextInt(20) : random.nextInt(400);
        return written(from.plusDays(days)).toString();
    }

    private PartialDate date(int plus) {
        return written(day().plusDays(plus));
    }

    private PartialDate written(LocalDate day) {
        String text = day.toString();
        int length =
                switch (random.nextInt(5)) {
                    case 0 -> 4;
                    case 1 -> 7;
                    default -> 10;
                };
        return PartialDate.parse(text.substring(0, length));
    }

    private StudioRole leading() {
        return StudioRole.values()[random.nextInt(3)];
    }

    private String person() {
        return "p" + random.nextInt(people);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}

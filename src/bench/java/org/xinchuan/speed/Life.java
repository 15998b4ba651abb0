package org.xinchuan.speed;

import org.xinchuan.Province;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The working lives of a province, the same at every run: hired at about the age of twenty when
 * they begin to learn, four in five with one or two certificates, one in eighty honoured, gone at
 * sixty or, one in twelve, before. The enterprises of twenty groups employ them in seventeen
 * cities.
 */
final class Life {
    static final int GROUPS = 20;
    static final int CITIES = 17;
    static final int TRADES = 1_600;

    private static final SkillGrade[] GRADES = SkillGrade.values();
    private static final LocalDate TODAY = World.AS_OF;
    private static final int AGE_OF_RETIRING = 60;

    private final Province province;

    Life(Province province) {
        this.province = province;
    }

    /** What is counted of the person at a place. */
    CareerFact of(int place) {
        SplittableRandom random = new SplittableRandom(0x5EED_0000L + province.number(place));
        LocalDate entered = province.since(place);
        int born = entered.getYear() - 18 - random.nextInt(6);
        LocalDate hired = entered.minusDays(random.nextInt(300));
        LocalDate left = LocalDate.of(born + AGE_OF_RETIRING, 1 + random.nextInt(12), 1);
        CareerFact.Standing standing = CareerFact.Standing.RETIRED;
        if (random.nextInt(12) == 0) {
            left = within(hired.plusYears(1), left.isBefore(TODAY) ? left : TODAY, random);
            standing = CareerFact.Standing.LEFT;
        }
        if (left.isAfter(TODAY)) {
            left = null;
            standing = CareerFact.Standing.ACTIVE;
        }
        LocalDate last = left == null ? TODAY : left;
        int trade = Math.min(random.nextInt(TRADES), random.nextInt(TRADES));
        CareerFact.Gender gender =
                random.nextInt(3) == 0 ? CareerFact.Gender.FEMALE : CareerFact.Gender.MALE;
        return new CareerFact(
                "T" + trade,
                gender,
                born,
                hired,
                left,
                standing,
                grades(hired, last, random),
                honours(hired, last, random));
    }

    private static List<CareerFact.Grade> grades(
            LocalDate hired, LocalDate last, SplittableRandom random) {
        List<CareerFact.Grade> grades = new ArrayList<>(2);
        int highest = Math.min(random.nextInt(GRADES.length), random.nextInt(GRADES.length));
        if (random.nextInt(5) > 0) {
            LocalDate since = within(hired, last, random);
            grades.add(new CareerFact.Grade(GRADES[highest], since, null));
            if (highest > 0 && random.nextInt(3) == 0) {
                LocalDate before = within(hired, since, random);
                grades.add(new CareerFact.Grade(GRADES[highest - 1], before, null));
            }
        }
        return grades;
    }

    private static List<CareerFact.Honour> honours(
            LocalDate hired, LocalDate last, SplittableRandom random) {
        return random.nextInt(80) > 0
                ? List.of()
                : List.of(
                        new CareerFact.Honour(within(hired, last, random), random.nextInt(4) == 0));
    }

    /** A day from one on and before another; the one when there is none. */
    private static LocalDate within(LocalDate from, LocalDate before, SplittableRandom random) {
        int days = (int) (before.toEpochDay() - from.toEpochDay());
        return days < 1 ? from : from.plusDays(random.nextInt(days));
    }
}

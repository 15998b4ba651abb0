package org.xinchuan.person;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.person.PersonDetail.Skilled;
import org.xinchuan.person.PersonDetail.StandsFor;
import org.xinchuan.standard.SkillGrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The grades of a person with the titles that they stand for (贯通, DOMAIN.md §1.6). */
final class HeldGrades {

    private HeldGrades() {}

    /**
     * @param keys of the person, as {@code read/skill/rows} takes them
     */
    static List<Skilled> read(Work work, Map<String, Object> keys) {
        List<Skilled> held =
                work.run("read/skill/rows", keys).stream()
                        .map(row -> Rows.to(Skilled.class, row))
                        .toList();
        List<String> names =
                held.stream().map(HeldGrades::qualification).filter(Objects::nonNull).toList();
        if (names.isEmpty()) {
            return held;
        }
        Map<String, List<StandsFor>> titles = new HashMap<>();
        for (Row row : work.run("read/title-bridge/rows", Map.of("keys", names))) {
            titles.computeIfAbsent(row.text("qualification"), name -> new ArrayList<>())
                    .add(Rows.to(StandsFor.class, row));
        }
        return held.stream().map(one -> with(one, titles)).toList();
    }

    /** As the bridges call it; null for what stands for no title. */
    private static String qualification(Skilled held) {
        return switch (held.scheme()) {
            case "EIGHT_LEVEL" -> SkillGrade.valueOf(held.grade()).label().zh();
            case "PROFESSIONAL" -> held.grade();
            default -> null;
        };
    }

    private static Skilled with(Skilled held, Map<String, List<StandsFor>> titles) {
        return new Skilled(
                held.scheme(),
                held.grade(),
                held.occupation(),
                held.certNo(),
                held.issuedOn(),
                held.validTo(),
                held.issuer(),
                titles.get(qualification(held)));
    }
}

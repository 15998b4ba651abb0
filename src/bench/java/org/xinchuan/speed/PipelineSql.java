package org.xinchuan.speed;

import org.xinchuan.standard.SkillGrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question of the pipeline as a statement: facets that people have themselves are columns, the
 * others come from one pass over what belongs to them, joined to the people. The planner may use as
 * many workers as it likes.
 */
final class PipelineSql {

    private static final String DAY = "DATE '" + World.AS_OF + "'";

    private final List<String> columns = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    private PipelineSql() {}

    /** The statement, whose rows are a key for each facet, and a count. */
    static String of(List<String> by, Map<String, Set<String>> narrowed) {
        PipelineSql sql = new PipelineSql();
        by.forEach(sql::column);
        if (!narrowed.containsKey("status")) {
            sql.conditions.add(
                    "(p.hired <= %s AND (p.gone > %s OR p.gone IS NULL AND p.standing = 'ACTIVE'))"
                            .formatted(DAY, DAY));
        }
        if (narrowed.containsKey("occupation")) {
            sql.conditions.add(
                    narrowed.get("occupation").stream()
                            .map(code -> code.substring(1))
                            .sorted()
                            .collect(Collectors.joining(", ", "p.occupation IN (", ")")));
        }
        if (narrowed.containsKey("region")) {
            sql.organisations();
            sql.conditions.add("o.region = '" + narrowed.get("region").iterator().next() + "'");
        }
        if (narrowed.containsKey("grade")) {
            sql.grades();
            sql.conditions.add(
                    narrowed.get("grade").stream()
                            .map(word -> "" + SkillGrade.valueOf(word).ordinal())
                            .sorted()
                            .collect(Collectors.joining(", ", "g.grade IN (", ")")));
        }
        String keys = String.join(", ", sql.columns);
        return "SELECT "
                + keys
                + ", count(*) FROM person p "
                + String.join(" ", sql.joins)
                + (sql.conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", sql.conditions))
                + " GROUP BY "
                + keys;
    }

    private void column(String facet) {
        switch (facet) {
            case "grade" -> {
                grades();
                columns.add("g.grade");
            }
            case "yearsInGrade" -> {
                grades();
                columns.add(years());
            }
            case "occupation" -> columns.add("p.occupation");
            case "ageBand" -> columns.add(ages());
            case "region" -> {
                organisations();
                columns.add("o.region");
            }
            case "organisation" -> {
                organisations();
                columns.add("o.top");
            }
            case "mentored" -> {
                join(
                        "LEFT JOIN (SELECT DISTINCT apprentice FROM couple WHERE since <= "
                                + DAY
                                + ") m ON m.apprentice = p.number");
                columns.add("m.apprentice IS NOT NULL");
            }
            case "honours" -> {
                join(
                        "LEFT JOIN (SELECT person, bool_or(model) AS model FROM honour WHERE since"
                                + " <= "
                                + DAY
                                + " GROUP BY person) h ON h.person = p.number");
                columns.add("h.model");
            }
            case "status" -> columns.add(status());
            default -> throw new IllegalArgumentException(facet);
        }
    }

    private void organisations() {
        join("JOIN organisation o ON o.number = p.organisation");
    }

    private void grades() {
        join(
                "LEFT JOIN (SELECT DISTINCT ON (person) person, grade, since FROM certificate WHERE"
                        + " since <= %s AND (until IS NULL OR until > %s) ORDER BY person, grade"
                                .formatted(DAY, DAY)
                        + " DESC) g ON g.person = p.number");
    }

    private void join(String join) {
        if (!joins.contains(join)) {
            joins.add(join);
        }
    }

    private static String years() {
        return "CASE WHEN g.since IS NULL THEN 'NONE' WHEN g.since <= DATE '"
                + World.AS_OF.minusYears(10)
                + "' THEN '10+' WHEN g.since <= DATE '"
                + World.AS_OF.minusYears(5)
                + "' THEN '5-9' WHEN g.since <= DATE '"
                + World.AS_OF.minusYears(2)
                + "' THEN '2-4' ELSE '0-1' END";
    }

    private static String ages() {
        int year = World.AS_OF.getYear();
        return "CASE WHEN p.birth_year <= "
                + (year - 55)
                + " THEN '55+' WHEN p.birth_year <= "
                + (year - 45)
                + " THEN '45-54' WHEN p.birth_year <= "
                + (year - 35)
                + " THEN '35-44' WHEN p.birth_year <= "
                + (year - 25)
                + " THEN '25-34' ELSE '0-24' END";
    }

    private static String status() {
        return "CASE WHEN p.hired > %1$s THEN 'COMING' WHEN p.gone > %1$s THEN 'EMPLOYED' WHEN"
                        .formatted(DAY)
                + " p.standing = 'ACTIVE' AND p.gone IS NULL THEN 'EMPLOYED' WHEN p.standing ="
                + " 'ACTIVE' THEN 'LEFT' ELSE p.standing END";
    }
}

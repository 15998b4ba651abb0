package org.xinchuan.demo;

import org.xinchuan.standard.PatentNumber;
import org.xinchuan.standard.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The patents and copyrights of DOMAIN.md §7: 149 assets on 137 results (84 utility models, 27
 * inventions, 38 software copyrights, of which twelve are the second of their result), two of the
 * patents lapsed, and nine pending applications on other results. All serials are of the fictional
 * range 99xxxxx.
 */
final class Protection {

    private static final int INVENTIONS = 27;
    private static final int SOFTWARE = 26;
    private static final int TWICE = 12;
    private static final int PENDING = 9;
    private static final int FEES_PAID = 7;
    private static final int FIRST_SERIAL = 9_900_001;

    /** A utility model from before would have expired by now: such results have inventions. */
    private static final LocalDate UTILITY_FROM = DemoGroup.AS_OF.minusYears(10);

    private static final LocalDate INVENTION_UNTIL = LocalDate.of(2020, 6, 30);

    private final Dice dice;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private int serial = FIRST_SERIAL;

    private Protection(Dice dice) {
        this.dice = dice;
    }

    /** The rows of {@code ip_assets.csv}. */
    static List<Map<String, String>> generate(Dice dice, List<Result> results) {
        Protection made = new Protection(dice);
        List<Result> owning =
                results.stream()
                        .filter(Protection::protects)
                        .sorted(Comparator.comparing(Result::completedOn))
                        .toList();
        int patents = owning.size() - SOFTWARE;
        Set<Result> inventions = made.inventions(owning.subList(0, patents));
        int lapsed = 0;
        for (int i = 0; i < owning.size(); i++) {
            Result result = owning.get(i);
            if (i >= patents) {
                made.software(result);
            } else if (inventions.contains(result)) {
                made.granted(result, "INVENTION", "GRANTED");
            } else {
                made.granted(result, "UTILITY_MODEL", lapsed++ < 2 ? "LAPSED" : "GRANTED");
            }
            if (i < patents && i % 9 == 0 && i / 9 < TWICE) {
                made.software(result);
            }
        }
        made.pending(results.stream().filter(r -> !protects(r)).toList());
        return made.rows;
    }

    /** By the rule of DOMAIN.md §7: from the middle of the rated results on. */
    private static boolean protects(Result result) {
        Map<String, String> counts =
                Sheet.shipped("results.csv").records().stream()
                        .filter(row -> row.get("studio").equals(result.studio()))
                        .findFirst()
                        .orElseThrow();
        int rated = Integer.parseInt(counts.get("rated"));
        int first = rated - rated / 2 + 1;
        return result.number() >= first
                && result.number() < first + Integer.parseInt(counts.get("ip"));
    }

    private Set<Result> inventions(List<Result> patents) {
        Set<Result> inventions = new HashSet<>();
        List<Result> able = new ArrayList<>();
        for (Result result : patents) {
            if (result.completedOn().isBefore(UTILITY_FROM)) {
                inventions.add(result);
            } else if (result.completedOn().isBefore(INVENTION_UNTIL)) {
                able.add(result);
            }
        }
        dice.shuffled(able).stream().limit(INVENTIONS - inventions.size()).forEach(inventions::add);
        return inventions;
    }

    private void granted(Result result, String kind, String status) {
        LocalDate filed = result.completedOn().plusDays(dice.between(5, 40));
        int wait = kind.equals("INVENTION") ? dice.between(540, 900) : dice.between(150, 300);
        Map<String, String> row = row(result, kind, title(result, kind), status, filed);
        row.put("number", patent(filed, kind));
        row.put("grantedOn", capped(filed.plusDays(wait)).toString());
        if (status.equals("LAPSED")) {
            // The fee of the eighth year was not paid; half a year of grace is over.
            row.put("endedOn", filed.plusYears(FEES_PAID).toString());
        }
    }

    private void software(Result result) {
        LocalDate registered = capped(result.completedOn().plusDays(dice.between(20, 90)));
        Map<String, String> row =
                row(result, "SOFTWARE_COPYRIGHT", result.about() + "数据分析软件", "REGISTERED", null);
        row.put("number", registered.getYear() + "SR" + serial++);
        row.put("grantedOn", registered.toString());
    }

    private void pending(List<Result> others) {
        List<Result> late =
                others.stream()
                        .filter(result -> result.number() > 0)
                        .filter(result -> result.completedOn().getYear() == LAST_FILING)
                        .toList();
        for (Result result : dice.shuffled(late).subList(0, PENDING)) {
            LocalDate filed = capped(result.completedOn().plusDays(dice.between(5, 40)));
            String status = dice.pick(List.of("ACCEPTED", "PUBLISHED", "EXAMINING"));
            row(result, "INVENTION", title(result, "INVENTION"), status, filed)
                    .put("number", patent(filed, "INVENTION"));
        }
    }

    private static final int LAST_FILING = DemoGroup.AS_OF.getYear() - 1;

    private Map<String, String> row(
            Result result, String kind, String title, String status, LocalDate filed) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("title", title);
        row.put("status", status);
        row.put("filedOn", filed == null ? "" : filed.toString());
        row.put("innovations", result.code());
        List<String> people = result.people();
        row.put("inventors", String.join(";", people.subList(0, Math.min(3, people.size()))));
        row.put("owner", result.host());
        rows.add(row);
        return row;
    }

    private static String title(Result result, String kind) {
        return "一种" + result.about() + (kind.equals("INVENTION") ? "状态检测方法" : "检修用装置");
    }

    private static LocalDate capped(LocalDate day) {
        LocalDate last = DemoGroup.AS_OF.minusDays(3);
        return day.isAfter(last) ? last : day;
    }

    /** The next serial of the fictional range with its check character. */
    private String patent(LocalDate filed, String kind) {
        String body =
                String.format(
                        Locale.ROOT,
                        "%d%s%d.",
                        filed.getYear(),
                        kind.equals("INVENTION") ? "1" : "2",
                        serial++);
        for (char check : "0123456789X".toCharArray()) {
            if (PatentNumber.check(body + check) instanceof Verdict.Valid<PatentNumber>) {
                return body + check;
            }
        }
        throw new IllegalStateException("no check character fits " + body);
    }
}

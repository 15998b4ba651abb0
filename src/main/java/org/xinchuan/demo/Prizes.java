package org.xinchuan.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The awards of DOMAIN.md §7: of 86 rated results in their order 5 national, 21 provincial, 18 of
 * the industry and 42 of the group, the first two with one of the group besides; and 30 results
 * with an award of their enterprise alone, which rates nothing.
 */
final class Prizes {

    private static final int NATIONAL = 5;
    private static final int PROVINCE = NATIONAL + 21;
    private static final int INDUSTRY = PROVINCE + 18;
    private static final int ENTERPRISE_ALONE = 30;
    private static final int LAST_YEAR = DemoGroup.AS_OF.getYear();
    private static final List<String> GRADES =
            List.of("FIRST", "SECOND", "SECOND", "THIRD", "THIRD");
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "NATIONAL", List.of("全国职工优秀技术创新成果奖（演示）", "全国技术创新成果评审委员会（演示）"),
                    "PROVINCE", List.of("湖北省职工技术创新成果奖（演示）", "HB-UNION-DEMO"),
                    "INDUSTRY", List.of("电力行业职工技术创新奖（演示）", "电力行业技术协会（演示）"),
                    "GROUP", List.of("汉源能源集团职工创新奖（演示）", "81420000DEM000997C"),
                    "ENTERPRISE", List.of("公司职工创新奖（演示）", ""));

    private final Dice dice;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private Prizes(Dice dice) {
        this.dice = dice;
    }

    /** The rows of {@code awards.csv}. */
    static List<Map<String, String>> generate(Dice dice, List<Result> results) {
        Map<String, Integer> rated = new HashMap<>();
        Sheet.shipped("results.csv")
                .records()
                .forEach(row -> rated.put(row.get("studio"), Integer.valueOf(row.get("rated"))));
        Prizes prizes = new Prizes(dice);
        int order = 0;
        int alone = 0;
        for (Result result : results) {
            int limit = rated.get(result.studio());
            if (result.number() > 0 && result.number() <= limit) {
                prizes.rate(result, order++);
            } else if (limit > 0 && result.number() % 5 == 0 && alone++ < ENTERPRISE_ALONE) {
                prizes.give(result, "ENTERPRISE");
            }
        }
        return prizes.rows;
    }

    private void rate(Result result, int order) {
        if (order < NATIONAL) {
            give(result, "NATIONAL");
        } else if (order < PROVINCE) {
            give(result, "PROVINCE");
        } else if (order < INDUSTRY) {
            give(result, "INDUSTRY");
            return;
        }
        give(result, "GROUP");
    }

    private void give(Result result, String level) {
        int year = result.completedOn().getYear() + dice.below(2);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("innovation", result.code());
        row.put("name", NAMES.get(level).get(0));
        row.put("level", level);
        row.put("year", Integer.toString(Math.min(year, LAST_YEAR)));
        row.put("grade", dice.pick(GRADES));
        row.put("issuer", NAMES.get(level).get(1));
        rows.add(row);
    }
}

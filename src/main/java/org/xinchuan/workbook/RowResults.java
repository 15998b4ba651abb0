package org.xinchuan.workbook;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.workbook.WrittenPairing.Result;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what came of the apprentices of a row: 优秀, 合格, 95分, or nothing yet. What a score is worth
 * is known when its organisation is: {@link ScoredResults}.
 */
final class RowResults {

    private static final Pattern SCORE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)分?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final Map<String, String> GRADES =
            Map.ofEntries(
                    Map.entry("优秀", "EXCELLENT"),
                    Map.entry("优", "EXCELLENT"),
                    Map.entry("良好", "GOOD"),
                    Map.entry("良", "GOOD"),
                    Map.entry("合格", "PASS"),
                    Map.entry("及格", "PASS"),
                    Map.entry("称职", "PASS"),
                    Map.entry("通过", "PASS"),
                    Map.entry("不合格", "FAIL"),
                    Map.entry("不及格", "FAIL"),
                    Map.entry("未通过", "FAIL"));
    private static final Pattern NOT_YET = Pattern.compile("[-—/无]+|在带|在培|未考核|待考核|进行中|未到期|培养中|暂无");

    private final Cells cells;
    private final Faulty faulty;

    RowResults(Cells cells) {
        this.cells = cells;
        this.faulty = cells.faulty();
    }

    /** One for each apprentice: their own where there are as many, else the same for all. */
    List<Result> of(WrittenRow row, int apprentices, PartialDate on) {
        Spot spot = row.at(PairingField.RESULT);
        if (!cells.holds(spot)) {
            return all(Result.NONE, apprentices);
        }
        List<String> parts = List.of(spot.cell().text().split("\\s*[、，,；;\\n\\r]+\\s*"));
        if (parts.size() != 1 && parts.size() != apprentices) {
            faulty.error(
                    spot,
                    "LIST_LENGTH_MISMATCH",
                    "有 " + apprentices + " 个徒弟，却有 " + parts.size() + " 项考核结果",
                    apprentices + " apprentices stand beside " + parts.size() + " results");
            return all(Result.NONE, apprentices);
        }
        List<Result> results = parts.stream().map(part -> read(spot, part, on)).toList();
        return results.size() == 1 ? all(results.getFirst(), apprentices) : results;
    }

    private static List<Result> all(Result result, int apprentices) {
        return Collections.nCopies(apprentices, result);
    }

    private Result read(Spot spot, String part, PartialDate on) {
        String text = Normalizer.normalize(part, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (NOT_YET.matcher(text).matches()) {
            return Result.NONE;
        }
        if (text.equals("出师") || text.equals("已出师")) {
            return new Result("GRADUATED", "", null, on);
        }
        String grade = GRADES.get(text);
        Optional<BigDecimal> score = grade == null ? score(text) : Optional.empty();
        if (grade == null && score.isEmpty()) {
            faulty.error(
                    spot,
                    "GRADE_UNKNOWN",
                    "考核结果可写 优秀 良好 合格 不合格，或0到100的分数",
                    "a result is 优秀 良好 合格 不合格, or points from 0 to 100");
            return Result.NONE;
        }
        Result result = new Result("", "", score.map(BigDecimal::doubleValue).orElse(null), on);
        return grade == null ? result : result.graded(grade);
    }

    private static Optional<BigDecimal> score(String text) {
        Matcher score = SCORE.matcher(text);
        return score.matches()
                ? Optional.of(new BigDecimal(score.group(1))).filter(s -> s.compareTo(MOST) <= 0)
                : Optional.empty();
    }
}

package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetRow;
import org.xinchuan.standard.Verdict;
import org.xinchuan.standard.WrittenGrade;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells a label that nobody knows, in a row below the members of a form, from one more of them. A
 * row is one of them when its columns hold what they are for; when none of them tells, by whether
 * it begins with what may be a name.
 */
final class MemberRows {

    private static final Pattern COUNT =
            Pattern.compile("[(]?([\\d]{1,3}|[一二三四五六七八九十]{1,3})[).、]?");
    private static final Pattern AGE = Pattern.compile("[1-9]\\d(周?岁)?");
    private static final Pattern DAY = Pattern.compile("(19|20)\\d{2}\\D?.*|\\d{5}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,29}");
    private static final Pattern CALL = Pattern.compile("[+\\d][-\\d ]{5,}");
    private static final Pattern GENDER = Pattern.compile("男|女");

    /** What a name in Chinese letters is as long as; longer ones have a point, or other letters. */
    private static final Pattern SHORT = Pattern.compile("[\\p{IsHan}\\p{Co}]{1,4}");

    private static final Pattern FOREIGN =
            Pattern.compile("[\\p{L}\\p{Co}]+([ ·・•‧.'-]+[\\p{L}\\p{Co}]+)+|[A-Za-z]{2,}");

    /** How labels end; some of them are given names too, which no whole name is. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(..)?(情况|简介|概况|名称|时间|日期|面积|成果|意见|内容|计划|目标|措施|经费|来源|设备|制度|业绩|事迹|贡献"
                            + "|荣誉|奖项|奖励|项目|专利|论文|电话|地址|地点|邮编|邮箱|传真|效益|条件|场所|单位|部门|说明|备注|附件"
                            + "|理由|承诺|总结|数量|人数|投入|支出|收入|级别|类别|类型|状况|建设|特色|优势|机制|规划|任务|方式)");

    private final Header header;
    private final Map<Integer, Predicate<String>> kinds = new HashMap<>();
    private int number = -1;
    private int name = -1;

    /**
     * @param header above the members
     */
    MemberRows(Header header) {
        this.header = header;
        header.titles().keySet().forEach(this::column);
    }

    private void column(int column) {
        Field field =
                header.columns().containsKey(column) ? header.columns().get(column).field() : null;
        String title = HeaderText.plain(header.title(column));
        if (field == StudioField.ROW) {
            number = column;
        } else if (field == StudioField.MEMBER) {
            name = column;
        } else if (field == StudioField.MEMBER_NUMBER) {
            kinds.put(column, CODE.asMatchPredicate());
        } else if (field == StudioField.MEMBER_GRADE) {
            kinds.put(column, text -> WrittenGrade.check(text) instanceof Verdict.Valid);
        } else if (field == StudioField.MEMBER_BORN
                || field == StudioField.JOINED
                || field == StudioField.LEFT) {
            kinds.put(column, DAY.asMatchPredicate());
        } else if (title.endsWith("年龄")) {
            kinds.put(column, AGE.asMatchPredicate());
        } else if (title.endsWith("性别")) {
            kinds.put(column, GENDER.asMatchPredicate());
        } else if (title.endsWith("电话")) {
            kinds.put(column, CALL.asMatchPredicate());
        }
    }

    /** Whether a row that says something is none of the members. */
    boolean isOther(SheetRow row) {
        String counted = text(row, number);
        String named = text(row, name);
        if (COUNT.matcher(counted).matches() || counted.isEmpty() && named.isEmpty()) {
            return false;
        }
        List<Integer> others =
                header.titles().keySet().stream()
                        .filter(column -> column != number && column != name)
                        .filter(column -> !text(row, column).isEmpty())
                        .toList();
        boolean fits =
                others.stream()
                        .filter(kinds::containsKey)
                        .anyMatch(column -> kinds.get(column).test(text(row, column)));
        // In the column of numbers stands a label, with its value beside it, or some 组长.
        boolean shifted = !counted.isEmpty() && others.isEmpty();
        return !fits && (shifted || !isName(named));
    }

    /** Whether a cell may hold names, as far as their form tells. */
    private static boolean isName(String text) {
        List<Names.Name> names = Names.of(text);
        return !names.isEmpty()
                && names.stream()
                        .map(Names.Name::text)
                        .allMatch(
                                one ->
                                        FOREIGN.matcher(one).matches()
                                                || SHORT.matcher(one).matches()
                                                        && !LABEL.matcher(one).matches());
    }

    private static String text(SheetRow row, int column) {
        return column < 0
                ? ""
                : Normalizer.normalize(row.cell(column).text(), Normalizer.Form.NFKC).strip();
    }
}

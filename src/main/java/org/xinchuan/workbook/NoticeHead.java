package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetCell;
import org.xinchuan.sheet.SheetRow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The document by which studios are named, as the rows above a list tell it: its title, number,
 * day, issuer and level. Texts are empty where they say nothing. Its day and issuer may stand below
 * the list, as they do in a letter.
 */
record NoticeHead(String title, String number, String day, String issuer, String level) {

    static final NoticeHead NONE = new NoticeHead("", "", "", "", "");

    /** A title of a form that is still to be written. */
    static final String TO_FILL_IN = "填写";

    private static final int SHORTEST_TITLE = 6;
    private static final Pattern TITLE = Pattern.compile(".*(命名|公布|名单|决定|通知|通报|表彰|授予).*");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[\\p{IsHan}A-Za-z]{1,20}[〔﹝\\[（(]\\s*(?:19|20)\\d{2}\\s*[〕﹞\\]）)]"
                            + "\\s*第?\\s*\\d{1,5}\\s*号");
    private static final Pattern DAY =
            Pattern.compile(
                    "(?:19|20)\\d{2}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?"
                            + "|(?:19|20)\\d{2}([-./])\\d{1,2}(?:\\1\\d{1,2})?(?!\\d)");
    private static final Pattern ISSUER =
            Pattern.compile(
                    "(?:命名单位|授予单位|发文单位|发文机关|颁发单位)[:：][\\s\\p{Z}]*([^\\s\\p{Z}:：]++)(?![:：])");

    /** What stands below a list and nothing else: not the day on which a form was filled in. */
    private static final Pattern FOOT_DAY =
            Pattern.compile("(?:(?:发文|印发|命名)?(?:日期|时间)?[:：])?(" + DAY.pattern() + ")(?:印发)?");

    private static final Pattern FOOT_ISSUER =
            Pattern.compile(".{1,30}(?:工会|委员会|公司|集团|厅|局)(?:[（(].*[）)])?");

    private static final Pattern LEVEL =
            Pattern.compile("(?:命名)?(?:级别|层级)[:：][\\s\\p{Z}]*([^\\s\\p{Z}:：]++)(?![:：])");

    /** What the rows above a header say. */
    static NoticeHead of(List<SheetRow> above) {
        NoticeHead head = NONE;
        for (SheetRow row : above) {
            String line =
                    row.cells().stream()
                            .map(SheetCell::text)
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" "));
            head = head.with(line);
        }
        return head;
    }

    /** Whether a document is signed by it: its day, or who issued it. */
    static boolean isFoot(String text) {
        return !ofFoot(text).equals(NONE);
    }

    /** What a row below the list says: its day, its issuer, or nothing. */
    static NoticeHead ofFoot(String text) {
        String line = text.replaceAll("[\\s\\p{Z}]", "");
        Matcher day = FOOT_DAY.matcher(line);
        if (day.matches()) {
            return new NoticeHead("", "", day.group(1), "", "");
        }
        String issuer = found(ISSUER, line).orElse(FOOT_ISSUER.matcher(line).matches() ? line : "");
        return new NoticeHead("", "", "", issuer, "");
    }

    private NoticeHead with(String line) {
        Optional<String> written = found(NUMBER, line);
        String rest = written.map(number -> line.replace(number, "")).orElse(line).strip();
        boolean titled =
                title.isEmpty()
                        && rest.length() >= SHORTEST_TITLE
                        && TITLE.matcher(rest).matches()
                        && !rest.contains(TO_FILL_IN)
                        && !LEVEL.matcher(rest).find()
                        && !ISSUER.matcher(rest).find();
        return new NoticeHead(
                titled ? rest.replaceAll("[\\s\\p{Z}（(〔]+$", "") : title,
                number.isEmpty() ? written.orElse("").replaceAll("[\\s\\p{Z}]", "") : number,
                day.isEmpty() ? found(DAY, rest).orElse("") : day,
                issuer.isEmpty() ? found(ISSUER, rest).orElse("") : issuer,
                level.isEmpty() ? found(LEVEL, rest).orElse("") : level);
    }

    private static Optional<String> found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean labelled = pattern == ISSUER || pattern == LEVEL;
        return Optional.of(labelled ? matcher.group(1) : matcher.group());
    }
}

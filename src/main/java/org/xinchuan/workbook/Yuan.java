package org.xinchuan.workbook;

import org.xinchuan.standard.Verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money: {@code 12.5万元}, {@code 1,200元}, or a number below a header that says 万元. */
final class Yuan {

    private static final Pattern AMOUNT =
            Pattern.compile("约?(?:人民币|¥)?(\\d{1,15}(?:\\.\\d{1,6})?)(亿|万)?元?(?:/?年)?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Yuan() {}

    /**
     * The amount of a cell in yuan, rounded to whole ones.
     *
     * @return invalid with {@code NUMBER_INVALID} when it is none
     */
    static Verdict<Long> check(String text, String title) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z},]", "");
        Matcher amount = AMOUNT.matcher(plain);
        if (!amount.matches()) {
            return Verdict.invalid(
                    "NUMBER_INVALID",
                    "金额应如 120000、12万元 或 1.2亿元",
                    "an amount looks like 120000, 12万元 or 1.2亿元");
        }
        String unit = amount.group(2);
        boolean tenThousands = unit == null ? isInTenThousands(plain, title) : unit.equals("万");
        BigDecimal yuan = new BigDecimal(amount.group(1));
        if (tenThousands) {
            yuan = yuan.multiply(TEN_THOUSAND);
        } else if (unit != null) {
            yuan = yuan.multiply(HUNDRED_MILLION);
        }
        return new Verdict.Valid<>(yuan.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static boolean isInTenThousands(String plain, String title) {
        return title.contains("万") && !plain.contains("元");
    }
}

package org.xinchuan.standard;

import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of a workbook in every form in which unions keep them (DOMAIN.md §4.9): {@code
 * 2023-09-01}, {@code 2023/9/1}, {@code 2023.9}, {@code 202309}, {@code 2023年9月}, full-width
 * digits, real date cells and serial numbers. The precision is kept: a month stays a month. What
 * can be read in two ways is refused with {@code DATE_AMBIGUOUS}, never guessed.
 *
 * <p>A CSV has no number cells: {@code 2023.1} in one that Excel has saved may once have been
 * {@code 2023.10}. Whoever reads such a file can hand a field over as a {@link DateCell.Number}.
 */
public final class WorkbookDates {

    private static final Pattern OPEN = Pattern.compile("至今|长期|目前");
    private static final Pattern COUNTED = Pattern.compile("\\d{5}");
    private static final Pattern YEAR_AND_MONTH =
            Pattern.compile("((?:18|19|20|21)\\d{2})\\.(\\d{1,2})");
    private static final Pattern FROM = Pattern.compile("^[自从]|起(?=[-~至到])|止$");
    private static final Pattern BETWEEN = Pattern.compile("[-~\u223C至到]");

    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal AFTER_SERIALS = BigDecimal.valueOf(60_001);
    private static final int STORED_DIGITS = 6;

    /** Day 0 of workbooks that count from 1900, for days after the 29 February that 1900 lacked. */
    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SURE_1900 = LocalDate.of(1900, 3, 1);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final LocalDate zero;
    private final LocalDate first;

    /**
     * The dates of one workbook.
     *
     * @param from1904 whether it counts its days from 1904, as those from older Macs do
     */
    public WorkbookDates(boolean from1904) {
        this.zero = from1904 ? ZERO_1904 : ZERO_1900;
        this.first = from1904 ? ZERO_1904 : SURE_1900;
    }

    /**
     * Reads the date of a cell.
     *
     * @return invalid with {@code DATE_INVALID} or {@code DATE_AMBIGUOUS} when it is none
     */
    public Verdict<PartialDate> read(DateCell cell) {
        return switch (cell) {
            case DateCell.Text(String text) -> text(WrittenDate.plain(text));
            case DateCell.Number(BigDecimal value, NumberFormat format) ->
                    format.date() ? shown(value, format) : number(value, format);
        };
    }

    /**
     * Reads a date that cannot lie ahead: when something was signed, filed, granted or issued.
     *
     * @return besides {@link #read}, invalid with {@code DATE_IN_FUTURE} when it lies after {@code
     *     today} whatever its precision leaves open
     */
    public Verdict<PartialDate> readPast(DateCell cell, LocalDate today) {
        Verdict<PartialDate> read = read(cell);
        return read.accepted()
                .flatMap(date -> Timely.ahead("", date, today).stream().findFirst())
                .<Verdict<PartialDate>>map(fault -> new Invalid<>(fault.code(), fault.message()))
                .orElse(read);
    }

    /** Reads the date on which something ended: empty where it goes on (至今, 长期, 目前). */
    public Verdict<Optional<PartialDate>> readEnd(DateCell cell) {
        if (cell instanceof DateCell.Text(String text)
                && OPEN.matcher(WrittenDate.plain(text)).matches()) {
            return new Valid<>(Optional.empty());
        }
        return switch (read(cell)) {
            case Invalid<PartialDate>(String code, Bilingual message) ->
                    new Invalid<>(code, message);
            case Verdict<PartialDate> read -> new Valid<>(read.accepted());
        };
    }

    /**
     * Reads a start and an end in one cell: {@code 2021.3-2023.2}, {@code 2021年3月至2023年2月}, {@code
     * 2021年3月至今}.
     *
     * @return invalid with {@code DATE_INVALID} when it is none, {@code DATE_ORDER} when the end
     *     lies before the start
     */
    public Verdict<Term> readTerm(String written) {
        String text = FROM.matcher(WrittenDate.plain(written)).replaceAll("");
        Matcher between = BETWEEN.matcher(text);
        // Years have four digits and months two at most, so that one place at most fits.
        while (between.find()) {
            Optional<PartialDate> from = text(text.substring(0, between.start())).accepted();
            if (from.isPresent()) {
                String rest = text.substring(between.end());
                if (rest.equals("今") || OPEN.matcher(rest).matches()) {
                    return Term.check(from.get(), null);
                }
                Optional<PartialDate> to = text(rest).accepted();
                if (to.isPresent()) {
                    return Term.check(from.get(), to.get());
                }
            }
        }
        return Verdict.invalid(
                "DATE_INVALID",
                "起止时间应如 2021.3-2023.2 或 2021年3月至2023年2月，年份写四位",
                "a term looks like 2021.3-2023.2 or 2021年3月至2023年2月, years with four digits");
    }

    private Verdict<PartialDate> text(String plain) {
        return COUNTED.matcher(plain).matches()
                ? serial(new BigDecimal(plain))
                : WrittenDate.read(plain);
    }

    /** A number that is not shown as a date: a year, 202309, 2023.9 or the count of a day. */
    private Verdict<PartialDate> number(BigDecimal value, NumberFormat format) {
        BigDecimal exact = value.setScale(STORED_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        if (exact.scale() <= 0) {
            return text(exact.toPlainString());
        }
        Matcher month = YEAR_AND_MONTH.matcher(exact.toPlainString());
        if (!month.matches()) {
            return serial(value);
        }
        if (!month.group(2).equals("1")) {
            return WrittenDate.of(month.group(1), month.group(2), null);
        }
        return format.twoDecimals()
                ? WrittenDate.of(month.group(1), "10", null)
                : Verdict.invalid(
                        "DATE_AMBIGUOUS",
                        "数值 %s 可能是1月，也可能是10月，请改为文本，写成 %s-01 或 %s-10"
                                .formatted(exact, month.group(1), month.group(1)),
                        "the number %s may be January or October; write it as text, %s-01 or %s-10"
                                .formatted(exact, month.group(1), month.group(1)));
    }

    /** The count of a day where nothing says that it is one: only what is likely to be. */
    private Verdict<PartialDate> serial(BigDecimal value) {
        return value.compareTo(FIRST_SERIAL) >= 0 && value.compareTo(AFTER_SERIALS) < 0
                ? new Valid<>(PartialDate.of(zero.plusDays(value.longValue())))
                : WrittenDate.none();
    }

    /**
     * A real date. Excel makes the first of a month of {@code 2023年9月} and hides the day: it is the
     * month that was written.
     */
    private Verdict<PartialDate> shown(BigDecimal value, NumberFormat format) {
        if (value.compareTo(BigDecimal.valueOf(first.toEpochDay() - zero.toEpochDay())) < 0
                || value.compareTo(BigDecimal.valueOf(LAST.toEpochDay() - zero.toEpochDay() + 1))
                        >= 0) {
            return WrittenDate.none();
        }
        LocalDate day = zero.plusDays(value.longValue());
        String iso = day.toString();
        if (format.showsDay() || day.getDayOfMonth() != 1) {
            return new Valid<>(PartialDate.of(day));
        }
        return new Valid<>(
                PartialDate.parse(
                        format.showsMonth() || day.getDayOfYear() != 1
                                ? iso.substring(0, 7)
                                : iso.substring(0, 4)));
    }
}

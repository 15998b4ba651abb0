package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A date is read back as it was, in whatever form it is written; random ones of a fixed seed. */
final class WorkbookDatesPropertiesTest {

    private static final long SEED = 20231128;
    private static final int DATES = 2000;
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final WorkbookDates dates = new WorkbookDates(false);

    @Test
    void everyFormOfADateIsReadBack() {
        assertThat(random())
                .allSatisfy(
                        date ->
                                assertThat(forms(date))
                                        .allSatisfy(
                                                form ->
                                                        assertThat(
                                                                        dates.read(
                                                                                new DateCell.Text(
                                                                                        form)))
                                                                .isEqualTo(new Valid<>(date))));
    }

    @Test
    void everyFormOfATermIsReadBackOrItsOrderRefused() {
        Random dice = new Random(SEED);
        List<PartialDate> all = random();
        for (int i = 0; i + 1 < all.size(); i += 2) {
            PartialDate from = all.get(i);
            PartialDate to = all.get(i + 1);
            String written =
                    any(forms(from), dice)
                            + any(List.of("-", "至", "~", "～", " - ", "—", "到", "——"), dice)
                            + any(forms(to), dice);
            Verdict<Term> read = dates.readTerm(written);
            if (to.last().isBefore(from.first())) {
                assertThat(read)
                        .as(written)
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("DATE_ORDER"));
            } else {
                assertThat(read).as(written).isEqualTo(new Valid<>(new Term(from, to)));
            }
        }
    }

    @Test
    void theCountOfADayIsThatDayInBothSystems() {
        NumberFormat shown = NumberFormat.of("yyyy-mm-dd");
        random().stream()
                .map(PartialDate::first)
                .filter(day -> day.getYear() >= 1904)
                .forEach(
                        day -> {
                            assertThat(count(false, LocalDate.of(1899, 12, 30), day, shown))
                                    .isEqualTo(new Valid<>(PartialDate.of(day)));
                            assertThat(count(true, LocalDate.of(1904, 1, 1), day, shown))
                                    .isEqualTo(new Valid<>(PartialDate.of(day)));
                        });
    }

    /** The trap: 2023.10 as a number is 2023.1. Every other month is that month or nothing. */
    @Test
    void aMonthAsANumberIsNeverReadAsAnother() {
        for (int year = 1950; year < 2030; year++) {
            for (int month = 1; month <= 12; month++) {
                PartialDate date = PartialDate.parse("%d-%02d".formatted(year, month));
                for (String written :
                        List.of(year + "." + month, "%d.%02d".formatted(year, month))) {
                    BigDecimal value = new BigDecimal(written).stripTrailingZeros();
                    Verdict<PartialDate> read =
                            dates.read(new DateCell.Number(value, NumberFormat.GENERAL));
                    if (value.toPlainString().equals(year + ".1")) {
                        assertThat(read)
                                .isInstanceOfSatisfying(
                                        Invalid.class,
                                        refusal ->
                                                assertThat(refusal.code())
                                                        .isEqualTo("DATE_AMBIGUOUS"));
                    } else {
                        assertThat(read).as(written).isEqualTo(new Valid<>(date));
                    }
                }
            }
        }
    }

    private Verdict<PartialDate> count(
            boolean from1904, LocalDate zero, LocalDate day, NumberFormat shown) {
        BigDecimal value = BigDecimal.valueOf(ChronoUnit.DAYS.between(zero, day));
        return new WorkbookDates(from1904).read(new DateCell.Number(value, shown));
    }

    private static List<PartialDate> random() {
        Random dice = new Random(SEED);
        return Stream.generate(
                        () ->
                                PartialDate.parse(
                                        LocalDate.ofEpochDay(
                                                        dice.nextLong(
                                                                FIRST.toEpochDay(),
                                                                LAST.toEpochDay() + 1))
                                                .toString()
                                                .substring(0, any(List.of(4, 7, 10), dice))))
                .limit(DATES)
                .toList();
    }

    /** All the ways in which people write a date, of its own precision. */
    private static List<String> forms(PartialDate date) {
        String[] parts = date.text().split("-");
        List<String> forms = new ArrayList<>(List.of(date.text(), String.join("", parts)));
        String[] brief =
                Stream.of(parts).map(part -> part.replaceFirst("^0", "")).toArray(String[]::new);
        for (String separator : List.of("-", "/", ".", "．", "／")) {
            forms.add(String.join(separator, parts));
            forms.add(String.join(separator, brief));
        }
        String[] units = {"年", "月", "日"};
        for (String[] written : List.of(parts, brief)) {
            StringBuilder chinese = new StringBuilder();
            for (int i = 0; i < written.length; i++) {
                chinese.append(written[i]).append(units[i]);
            }
            forms.add(chinese.toString());
        }
        List<String> wide = forms.stream().map(WorkbookDatesPropertiesTest::wide).toList();
        forms.addAll(wide);
        forms.add("\uFEFF " + forms.getFirst() + "　");
        return forms;
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }

    private static <T> T any(List<T> values, Random dice) {
        return values.get(dice.nextInt(values.size()));
    }
}

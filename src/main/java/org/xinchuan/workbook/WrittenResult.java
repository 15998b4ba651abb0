package org.xinchuan.workbook;

import org.xinchuan.innovation.InnovationType;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A result as a row, or several with an award or a person each, tell it. Texts are empty and the
 * others null where nothing is said.
 *
 * @param rows all rows that tell it, as Excel counts
 * @param studio code or name of the one that counts it
 * @param unit where it is at home, in the words of the workbook
 * @param adoptedBy codes or names of organisations
 * @param source id or title of the document that states the benefit
 * @param columns the cells of the row by the field of the record that they tell
 */
record WrittenResult(
        Spot spot,
        List<Integer> rows,
        String code,
        String title,
        InnovationType type,
        String studio,
        List<String> otherStudios,
        String unit,
        List<WrittenPerson> contributors,
        PartialDate completedOn,
        List<String> adoptedBy,
        Long benefitYuan,
        String source,
        List<WrittenAward> awards,
        Map<String, Cell> columns) {

    WrittenResult {
        rows = List.copyOf(rows);
        otherStudios = List.copyOf(otherStudios);
        contributors = List.copyOf(contributors);
        adoptedBy = List.copyOf(adoptedBy);
        awards = List.copyOf(awards);
        columns = Map.copyOf(columns);
    }

    /** What tells results of a workbook apart. */
    String key() {
        return code.isEmpty() ? SearchText.fold(title) + "|" + SearchText.fold(studio) : code;
    }

    /** The same, of the studio of the row above when that tells the same result and this none. */
    WrittenResult below(WrittenResult above) {
        boolean same =
                above != null
                        && studio.isEmpty()
                        && !title.isEmpty()
                        && code.equals(above.code)
                        && SearchText.fold(title).equals(SearchText.fold(above.title))
                        && (unit.isEmpty() || unit.equals(above.unit));
        return same ? withStudio(above.studio) : this;
    }

    private WrittenResult withStudio(String told) {
        return new WrittenResult(
                spot,
                rows,
                code,
                title,
                type,
                told,
                otherStudios,
                unit,
                contributors,
                completedOn,
                adoptedBy,
                benefitYuan,
                source,
                awards,
                columns);
    }

    /** The cell of a field of the record; the row when it has none. */
    Spot at(String field) {
        return spot.at(columns.get(field));
    }

    /**
     * Whether another row tells the same result and adds an award or a person to it. It need not
     * say again what this one says.
     */
    boolean goesOn(WrittenResult other) {
        boolean same =
                isSame(type, other.type)
                        && isSame(completedOn, other.completedOn)
                        && isSame(benefitYuan, other.benefitYuan)
                        && (other.otherStudios.isEmpty()
                                || otherStudios.equals(other.otherStudios));
        return same
                && (!awards.containsAll(other.awards)
                        || !keys(contributors).containsAll(keys(other.contributors)));
    }

    /** The same result with what another row adds. */
    WrittenResult with(WrittenResult other) {
        List<Integer> told = new ArrayList<>(rows);
        told.addAll(other.rows);
        Map<String, WrittenPerson> people = new LinkedHashMap<>();
        contributors.forEach(one -> people.putIfAbsent(one.key(), one));
        other.contributors.forEach(one -> people.putIfAbsent(one.key(), one));
        Set<WrittenAward> won = new LinkedHashSet<>(awards);
        won.addAll(other.awards);
        return new WrittenResult(
                spot,
                told,
                code,
                title,
                type,
                studio,
                otherStudios,
                unit,
                List.copyOf(people.values()),
                completedOn,
                adoptedBy,
                benefitYuan,
                source,
                List.copyOf(won),
                columns);
    }

    private static boolean isSame(Object said, Object again) {
        return again == null || again.equals(said);
    }

    private static List<String> keys(List<WrittenPerson> people) {
        return people.stream().map(WrittenPerson::key).toList();
    }
}

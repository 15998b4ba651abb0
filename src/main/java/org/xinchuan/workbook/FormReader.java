package org.xinchuan.workbook;

import org.xinchuan.sheet.Region;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.DataRows.Read;
import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes rows of a form, as a list of studios would have them: one of the studio, and one of each
 * member, which tells the studio again as merged cells do. For one sheet.
 */
final class FormReader {

    private final StudioForm form;
    private final List<Region> merged;
    private final List<Read> rows = new ArrayList<>();
    private final List<String> untaken = new ArrayList<>();

    FormReader(StudioForm form, List<Region> merged) {
        this.form = form;
        this.merged = merged;
        this.untaken.addAll(form.untaken());
        studio();
        if (form.members() != null) {
            members(form.members());
        }
        rows.addAll(form.others());
    }

    /** What it says: rows of data and what is none. */
    List<Read> rows() {
        return rows;
    }

    /** What is filled in and not taken. */
    List<String> untaken() {
        return untaken;
    }

    private void studio() {
        int row =
                form.fields().entrySet().stream()
                        .filter(one -> one.getKey().field() == StudioField.NAME)
                        .mapToInt(one -> one.getValue().row(0))
                        .findFirst()
                        .orElseGet(form.cells()::first);
        rows.add(new Read.Row(row(row, form.fields())));
    }

    private void members(FormMembers list) {
        DataRows data = new DataRows(list.header(), new Merges(merged));
        Untaken columns = new Untaken(list.header());
        for (int number = list.header().last() + 1; number < list.end(); number++) {
            SheetRow written = form.cells().row(number);
            switch (data.read(written)) {
                case Read.Row(DataRow member) -> {
                    columns.take(written);
                    if (!isLeader(member)) {
                        Map<Meaning, Cell> all = new LinkedHashMap<>(form.fields());
                        all.putAll(member.cells());
                        rows.add(new Read.Row(row(number, all)));
                    }
                }
                case Read.Skipped skipped -> rows.add(skipped);
                case Read.Blank() -> {}
            }
        }
        untaken.addAll(columns.titles());
    }

    private static DataRow row(int number, Map<Meaning, Cell> cells) {
        Map<Field, List<Integer>> columns =
                cells.keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Meaning::field,
                                        Collectors.mapping(Meaning::ordinal, Collectors.toList())));
        return new DataRow(number, columns, cells);
    }

    /** Forms list the leader among the members again, with the same number if with any. */
    private boolean isLeader(DataRow member) {
        String name = text(member.cells(), StudioField.MEMBER);
        String number = text(member.cells(), StudioField.MEMBER_NUMBER);
        String own = text(form.fields(), StudioField.LEADER_NUMBER);
        return !name.isEmpty()
                && name.equals(text(form.fields(), StudioField.LEADER))
                && (number.isEmpty() || own.isEmpty() || number.equals(own));
    }

    private static String text(Map<Meaning, Cell> cells, Field field) {
        return cells.entrySet().stream()
                .filter(one -> one.getKey().field() == field)
                .map(one -> HeaderText.plain(one.getValue().text()))
                .findFirst()
                .orElse("");
    }
}

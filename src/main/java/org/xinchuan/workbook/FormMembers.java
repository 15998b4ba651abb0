package org.xinchuan.workbook;

import org.xinchuan.workbook.FormCells.Block;
import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of members within a form.
 *
 * @param header above it
 * @param end the first row that is no more of it
 */
record FormMembers(Header header, int end) {

    /**
     * The list that a cell begins: right of it or below it, or with the cell itself.
     *
     * @param title such as 成员名单, or the first column
     */
    static Optional<FormMembers> of(FormCells cells, FormLabels labels, Block title) {
        boolean alone =
                cells.blocks(title.row()).stream().noneMatch(b -> b.column() > title.column());
        int row = alone ? title.lastRow() + 1 : title.row();
        int left = alone ? 0 : title.lastColumn() + 1;
        // Where the title is the first of the columns itself, as 成员姓名 is.
        return header(cells, labels, row, left)
                .or(() -> header(cells, labels, title.row(), title.column()))
                .map(header -> new FormMembers(header, end(cells, labels, title, header)));
    }

    private static Optional<Header> header(
            FormCells cells, FormLabels labels, int number, int left) {
        List<Block> row =
                cells.blocks(number).stream().filter(block -> block.column() >= left).toList();
        Map<Integer, Meaning> columns = new LinkedHashMap<>();
        Map<Integer, String> titles = new HashMap<>();
        List<Integer> unused = new ArrayList<>();
        int known = 0;
        for (Block block : row) {
            Optional<Meaning> meaning = labels.ofMember(block);
            known += meaning.isPresent() ? 1 : 0;
            titles.put(block.column(), block.text());
            if (meaning.isEmpty()
                    || meaning.get().field().heading().isAside()
                    || columns.containsValue(meaning.get())) {
                unused.add(block.column());
            } else {
                columns.put(block.column(), meaning.get());
            }
        }
        boolean names =
                columns.values().stream().anyMatch(one -> one.field() == StudioField.MEMBER);
        return names && known > 1
                ? Optional.of(
                        new Header(
                                row.getFirst().row(),
                                row.getFirst().lastRow(),
                                columns,
                                titles,
                                unused,
                                List.of(),
                                true))
                : Optional.empty();
    }

    private static int end(FormCells cells, FormLabels labels, Block title, Header header) {
        boolean beside =
                title.row() == header.first()
                        && title.lastRow() > title.row()
                        && !header.titles().containsKey(title.column());
        int last = beside ? title.lastRow() : cells.last();
        MemberRows members = new MemberRows(header);
        int row = header.last() + 1;
        while (row <= last
                && !ends(cells.blocks(row), labels, header)
                && (beside || !members.isOther(cells.row(row)))) {
            row++;
        }
        return row;
    }

    /** Whether a row is something else: it begins with a label, or is not cut like the list. */
    private static boolean ends(List<Block> row, FormLabels labels, Header header) {
        return !row.isEmpty()
                && (labels.isLabel(row.getFirst(), null)
                        || row.stream().anyMatch(block -> covers(block, header)));
    }

    private static boolean covers(Block block, Header header) {
        return header.titles().keySet().stream()
                        .filter(column -> block.column() <= column && column <= block.lastColumn())
                        .count()
                > 1;
    }
}

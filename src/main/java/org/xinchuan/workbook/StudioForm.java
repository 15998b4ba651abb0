package org.xinchuan.workbook;

import org.xinchuan.sheet.Region;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.DataRows.Read;
import org.xinchuan.workbook.FormCells.Block;
import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The application form of one studio (工作室申报表): each label beside or above its value or in one cell
 * with it, and a list of the members among them.
 */
final class StudioForm {

    /** The words by which it is read. */
    static final FormWords WORDS = new FormWords(Kind.STUDIOS.vocabulary());

    /** A form has labels in so many rows at least. */
    private static final int ROWS = 3;

    private final FormCells cells;
    private final FormLabels labels;
    private final Map<Meaning, Cell> fields = new LinkedHashMap<>();
    private final List<String> untaken = new ArrayList<>();
    private final List<Read.Skipped> others = new ArrayList<>();

    /** How many labels there are, by row. */
    private final Map<Integer, Integer> labelled = new HashMap<>();

    private FormMembers members;

    /** A label alone in its row, from whose value nothing is taken: what follows may be it. */
    private String open;

    /** Of whom the labels speak that come next; null for nobody. */
    private Group group;

    private StudioForm(FormCells cells) {
        this.cells = cells;
        this.labels = new FormLabels(cells, WORDS);
    }

    /**
     * The form that some rows are.
     *
     * @param rows from the first of the sheet on
     */
    static StudioForm of(List<SheetRow> rows, List<Region> merged) {
        StudioForm form = new StudioForm(new FormCells(rows, merged));
        form.read();
        return form;
    }

    private void read() {
        int row = cells.first();
        while (row > 0 && row <= cells.last()) {
            FormMembers before = members;
            List<Block> blocks = cells.blocks(row);
            for (Block block : blocks) {
                if (before == members && !labels.isValue(block)) {
                    take(block, blocks.size() == 1);
                }
            }
            row = before == members ? row + 1 : members.end();
        }
    }

    private void take(Block block, boolean alone) {
        LabelledText inside = labels.inside(block);
        if (inside.isWhole()) {
            pairs(block, inside);
            return;
        }
        Optional<Meaning> meaning = labels.meaning(block, group);
        if (members == null && labels.isOfMembers(block, group)) {
            members = FormMembers.of(cells, labels, block).orElse(null);
            if (members != null) {
                group = null;
                open = null;
                return;
            }
        }
        Optional<Group> above = labels.group(block).filter(named -> isAbove(block, named));
        if (above.isPresent()) {
            group = above.get();
        } else if (meaning.isPresent() || FormWords.isOpinion(block.text())) {
            label(block, meaning.orElse(null));
            open = alone && labels.isAside(block, group) ? block.text() : null;
        } else {
            unknown(block, alone);
        }
    }

    /** Whether the name of a group stands left of labels that speak of it, or above them. */
    private boolean isAbove(Block block, Group named) {
        Block right = cells.right(block);
        Block next = right.isBlank() ? cells.below(block) : right;
        Optional<Heading> heading =
                labels.meaning(next, named)
                        .map(one -> one.field().heading())
                        .filter(one -> one.group() == named);
        // 领衔人 beside 姓名 is a group, beside 性别 it may ask for the name itself.
        return heading.isPresent()
                && (right.isBlank()
                        || block.lastRow() > block.row()
                        || heading.get().means("")
                        || labels.inside(right).isWhole());
    }

    private void label(Block block, Meaning meaning) {
        Block value = labels.value(block, group);
        labelled.merge(block.row(), 1, Integer::sum);
        if (value == null) {
            told(block.text(), meaning, block.under(block.text(), ""));
            return;
        }
        LabelledText inside = labels.inside(value);
        if (inside.isBehind()) {
            told(block.text(), meaning, value.under(block.text(), inside.before()));
            pairs(value, inside);
        } else {
            told(block.text(), meaning, value.under(block.text()));
        }
    }

    /** Takes the labels that stand in one cell with their values. */
    private void pairs(Block block, LabelledText inside) {
        open = null;
        for (LabelledText.Pair pair : inside.pairs()) {
            Optional<Meaning> meaning = WORDS.meaning(pair.label(), group);
            if (meaning.isPresent() || FormWords.isOpinion(pair.label())) {
                Meaning known = meaning.orElse(null);
                if (!isAside(known)) {
                    labelled.merge(block.row(), 1, Integer::sum);
                }
                told(pair.label(), known, block.with(pair.label(), pair.value()));
            } else if (!pair.value().isEmpty()) {
                untaken.add(pair.label());
            } else {
                group = WORDS.group(pair.label()).orElse(group);
            }
        }
    }

    private static boolean isAside(Meaning meaning) {
        return meaning == null || meaning.field().heading().isAside();
    }

    private void told(String label, Meaning meaning, Cell cell) {
        boolean aside = isAside(meaning);
        Cell before = aside ? null : fields.get(meaning);
        if (!aside && (before == null || before.isBlank() && !cell.isBlank())) {
            fields.put(meaning, cell);
            labels.told(meaning);
            Group of = meaning.field().heading().group();
            group = of == null ? group : of;
        } else if (!cell.isBlank()) {
            untaken.add(label);
        }
    }

    private void unknown(Block block, boolean alone) {
        Block right = cells.right(block);
        List<LabelledText.Pair> own = labels.inside(block).pairs();
        if (!own.isEmpty() && !labelled.isEmpty() && !own.getFirst().value().isEmpty()) {
            own.forEach(pair -> untaken.add(pair.label()));
        } else if (!right.isBlank() && !labels.isLabel(right, group)) {
            labels.pair(block, right);
            untaken.add(block.text());
            open = null;
        } else if (alone && open != null) {
            if (!untaken.contains(open)) {
                untaken.add(open);
            }
        } else if (alone && !labelled.isEmpty()) {
            // What stands above all labels is the title.
            others.add(new Read.Skipped(block.row(), block.text()));
        }
    }

    /**
     * Whether it is a form and no table: it says more than the best header, and its labels are
     * spread over rows, where those of a table stand in one.
     *
     * @param score of that header, 0 without one
     */
    boolean isBetter(long score) {
        int all = labelled.values().stream().mapToInt(Integer::intValue).sum();
        int most = labelled.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return fields.keySet().stream().anyMatch(one -> one.field() == StudioField.NAME)
                && score() > score
                && labelled.size() >= ROWS
                && 2 * most <= all;
    }

    /** How many labels and columns of members are understood. */
    long score() {
        return fields.size() + (members == null ? 0 : members.header().score());
    }

    /** What is filled in, by what it means; blank cells too. */
    Map<Meaning, Cell> fields() {
        return fields;
    }

    /** The list of members; null without. */
    FormMembers members() {
        return members;
    }

    FormCells cells() {
        return cells;
    }

    /** Labels from whose values nothing is taken. */
    List<String> untaken() {
        return untaken;
    }

    /** Rows that are neither labels nor values. */
    List<Read.Skipped> others() {
        return others;
    }
}

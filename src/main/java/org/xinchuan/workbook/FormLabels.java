package org.xinchuan.workbook;

import org.xinchuan.workbook.FormCells.Block;
import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the labels of a form from what is filled in, by the words for columns. For one form. */
final class FormLabels {

    private final FormCells cells;
    private final FormWords words;
    private final Set<Meaning> told = new HashSet<>();
    private final Set<Block> labels = new HashSet<>();
    private final Set<Block> values = new HashSet<>();

    FormLabels(FormCells cells, FormWords words) {
        this.cells = cells;
        this.words = words;
    }

    /**
     * The group that a cell names and nothing else, as above or left of labels that speak of it.
     */
    Optional<Group> group(Block block) {
        return words.group(block.text());
    }

    /** Whether a cell may stand at the list of members: as its title or above its names. */
    boolean isOfMembers(Block block, Group group) {
        return group(block).filter(one -> one == Group.MEMBER).isPresent()
                || meaning(block, group)
                        .filter(one -> one.field() == StudioField.MEMBER)
                        .isPresent();
    }

    /**
     * What a label asks for, the first of several in one cell; empty when it is none that is known.
     *
     * @param group of whom the labels before it speak; null for nobody
     */
    Optional<Meaning> meaning(Block block, Group group) {
        LabelledText inside = inside(block);
        return words.meaning(
                inside.isWhole() ? inside.pairs().getFirst().label() : block.text(), group);
    }

    /** What stands above a column of the members. */
    Optional<Meaning> ofMember(Block block) {
        return words.ofMember(block.text());
    }

    /** What a cell says in which labels and values may stand together. */
    LabelledText inside(Block block) {
        return words.inside(block.text());
    }

    /** A label by its words; what was asked for before is a value that looks like one. */
    boolean isLabel(Block block, Group group) {
        if (block.isBlank() || values.contains(block)) {
            return false;
        }
        return labels.contains(block)
                || inside(block).isWhole()
                || FormWords.isOpinion(block.text())
                || group(block).isPresent()
                || meaning(block, group).filter(one -> !told.contains(one)).isPresent();
    }

    boolean isValue(Block block) {
        return values.contains(block);
    }

    /** Takes a text that is unknown as the label of what stands beside it. */
    void pair(Block label, Block value) {
        labels.add(label);
        values.add(value);
    }

    /** The cell in which the value of a label stands, or would: beside it, else below it. */
    Block value(Block label, Group group) {
        labels.add(label);
        Block right = cells.right(label);
        // Whatever stands beside what is not taken belongs to it.
        boolean beside = !isLabel(right, group) || isAside(label, group) && inside(right).isWhole();
        Block below = cells.below(label);
        boolean free = !isLabel(below, group);
        boolean stacked =
                free
                        && (!beside || right.isBlank() && under(label, below))
                        && isStacked(label, group);
        Block value =
                stacked && (!beside || !below.isBlank() || cells.isBeyond(right))
                        ? below
                        : beside ? right : free ? below : null;
        if (value != null) {
            values.add(value);
        }
        return value;
    }

    /** Whether nothing is taken of what a label asks for. */
    boolean isAside(Block label, Group group) {
        return meaning(label, group).filter(one -> one.field().heading().isAside()).isPresent();
    }

    private static boolean under(Block label, Block below) {
        return label.column() == below.column() && label.lastColumn() == below.lastColumn();
    }

    /** Whether a row holds labels alone, and the row below it none. */
    private boolean isStacked(Block label, Group group) {
        List<Block> row = cells.blocks(label.row());
        return (row.size() > 1 || label.lastColumn() > label.column())
                && row.stream().allMatch(one -> one.equals(label) || isLabel(one, group))
                && cells.blocks(label.lastRow() + 1).stream().noneMatch(one -> isLabel(one, group));
    }

    /** Says that what a meaning asks for has been found. */
    void told(Meaning meaning) {
        told.add(meaning);
    }
}

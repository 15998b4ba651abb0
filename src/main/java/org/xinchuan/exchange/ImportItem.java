package org.xinchuan.exchange;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Column;
import org.xinchuan.workbook.Kind;

import java.util.List;

/**
 * An import in a list.
 *
 * @param file by its sender's name for it; empty for a folder at the store itself
 * @param mode {@code check} wrote nothing, {@code undo} took an import back
 * @param at when it was asked for, or done where nobody remembers more, ISO 8601 in UTC
 * @param by who asked for it, as the change record names them
 * @param rows how many rows a workbook has; 0 of another file, and when it is not known
 * @param added records that were not there before, or that were taken away
 * @param changed records that were there
 * @param problems how many things there are to say of it, while they are remembered
 * @param marked whether the workbook with its faults marked can be had
 * @param undoable whether it can be asked to be taken back
 * @param undoneBy the import that took it back; null when none did
 */
public record ImportItem(
        String id,
        String file,
        String kind,
        String mode,
        ImportJob.State state,
        String at,
        String by,
        int rows,
        int added,
        int changed,
        int problems,
        boolean marked,
        boolean undoable,
        String undoneBy) {

    /** What a file of imports has in it. */
    static List<Column<ImportItem>> columns() {
        return List.of(
                Column.of("编号", "id", ImportItem::id),
                Column.of("文件", "file", ImportItem::file),
                Column.of("种类", "kind", ImportItem::kindLabel),
                Column.of("方式", "mode", ImportItem::modeLabel),
                Column.of("状态", "state", one -> one.state().name()),
                Column.of("时间", "at", ImportItem::at),
                Column.of("导入人", "by", ImportItem::by),
                Column.of("行", "rows", ImportItem::rows),
                Column.of("新增", "added", ImportItem::added),
                Column.of("改动", "changed", ImportItem::changed),
                Column.of("撤销它的导入", "undone by", ImportItem::undoneBy));
    }

    private Object kindLabel() {
        return Kind.of(kind).<Object>map(Kind::label).orElse(kind);
    }

    private Bilingual modeLabel() {
        return switch (mode) {
            case "check" -> new Bilingual("核对", "check");
            case "undo" -> new Bilingual("撤销", "undo");
            default -> new Bilingual("写入", "apply");
        };
    }

    /** One that is remembered. */
    static ImportItem of(AskedImport asked) {
        ImportJob job = asked.now();
        boolean workbook = asked.task() instanceof WorkbookTask;
        return of(job, asked.task().file(), asked.at(), asked.importer().actor())
                .marked(workbook && asked.result().isPresent() && job.noticeTotal() > 0);
    }

    static ImportItem of(ImportJob job, String file, String at, String by) {
        return new ImportItem(
                job.id(),
                file,
                job.kind(),
                job.mode(),
                job.state(),
                at,
                by,
                job.rows(),
                job.counts().stream().mapToInt(Count::added).sum(),
                job.counts().stream().mapToInt(Count::changed).sum(),
                job.noticeTotal(),
                false,
                job.undoable(),
                job.undoneBy());
    }

    private ImportItem marked(boolean now) {
        return new ImportItem(
                id, file, kind, mode, state, at, by, rows, added, changed, problems, now, undoable,
                undoneBy);
    }
}

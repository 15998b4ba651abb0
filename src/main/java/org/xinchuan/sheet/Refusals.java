package org.xinchuan.sheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** The reasons why a file is not read, each with what to do about it. */
final class Refusals {

    private static final String SAVE_ZH = "请用 Excel 或 WPS 打开后另存为“Excel 工作簿 (.xlsx)”再上传";
    private static final String SAVE_EN =
            "open it in Excel or WPS, save it as \"Excel Workbook (.xlsx)\" and send that";

    private Refusals() {}

    static SheetFault empty() {
        return new SheetFault(
                "FILE_EMPTY",
                "文件是空的，或可见的工作表里没有内容",
                "the file is empty, or no visible sheet of it shows anything");
    }

    static SheetFault tooLarge(long most) {
        long mib = most >> 20;
        return new SheetFault(
                "FILE_TOO_LARGE",
                "文件超过 " + mib + " MB，请拆分后分别上传",
                "the file is larger than " + mib + " MB; split it and send the parts");
    }

    static SheetFault bomb() {
        return new SheetFault(
                "ZIP_BOMB",
                "文件解压后过大或内含文件过多，不予读取；若确是工作簿，" + SAVE_ZH,
                "unpacked, the file is far larger than its size or holds far too many parts, and is"
                        + " not read; if it really is a workbook, "
                        + SAVE_EN);
    }

    static SheetFault unsafePath(String name) {
        return new SheetFault(
                "UNSAFE_PATH",
                "文件内部有不安全的名称“" + shown(name) + "”，不予读取；" + SAVE_ZH,
                "a part of the file has the unsafe name \""
                        + shown(name)
                        + "\", so it is not read; "
                        + SAVE_EN);
    }

    static SheetFault unsafeXml(String part) {
        return new SheetFault(
                "UNSAFE_XML",
                "文件内部（" + shown(part) + "）有文档类型定义或外部实体，不予读取；" + SAVE_ZH,
                "a part of the file ("
                        + shown(part)
                        + ") declares a document type or entities, so it is not read; "
                        + SAVE_EN);
    }

    static SheetFault macros() {
        return new SheetFault(
                "MACROS",
                "文件含有宏，不予读取；请另存为不含宏的“Excel 工作簿 (.xlsx)”再上传",
                "the file holds macros and is not read; save it as \"Excel Workbook (.xlsx)\","
                        + " without macros, and send that");
    }

    static SheetFault encrypted() {
        return new SheetFault(
                "ENCRYPTED",
                "文件有打开密码，无法读取；请在 Excel 中取消密码（文件 › 信息 › 保护工作簿 › 用密码进行加密，清空）后再上传",
                "the file is protected by a password and cannot be read; take the password off in"
                        + " Excel (File › Info › Protect Workbook › Encrypt with Password, leave it"
                        + " empty) and send it again");
    }

    static SheetFault oldExcel() {
        return new SheetFault(
                "OLD_EXCEL",
                "这是旧格式的文件（.xls、.et 等），无法读取；" + SAVE_ZH,
                "this is a file of an old form (.xls, .et), which is not read; " + SAVE_EN);
    }

    static SheetFault notAWorkbook() {
        return new SheetFault(
                "NOT_A_WORKBOOK",
                "这不是 Excel 工作簿 (.xlsx) 或 CSV 文件；" + SAVE_ZH,
                "this is neither an Excel workbook (.xlsx) nor a CSV file; " + SAVE_EN);
    }

    static SheetFault damaged(String part, Throwable cause) {
        return new SheetFault(
                "WORKBOOK_DAMAGED",
                "工作簿已损坏或不合规范（" + shown(part) + "），无法读取；" + SAVE_ZH,
                "the workbook is damaged or not as it should be ("
                        + shown(part)
                        + "), so it cannot be read; "
                        + SAVE_EN,
                cause);
    }

    /**
     * What the library says of a damaged file. It says it with every kind of exception; only that a
     * file cannot be had at all is the fault of the disk.
     *
     * @throws IOException when it is that
     */
    static SheetFault damagedOr(String part, Exception e) throws IOException {
        if (e instanceof FileSystemException || e instanceof FileNotFoundException) {
            throw (IOException) e;
        }
        return damaged(part, e);
    }

    static SheetFault tooManyRows(String sheet, int most) {
        return tooMany("TOO_MANY_ROWS", sheet, most, "行", "rows");
    }

    static SheetFault tooManyColumns(String sheet, int most) {
        return tooMany("TOO_MANY_COLUMNS", sheet, most, "列", "columns");
    }

    static SheetFault tooManyMerged(String sheet, int most) {
        return tooMany("TOO_MANY_MERGED", sheet, most, "个合并单元格", "merged regions");
    }

    private static SheetFault tooMany(
            String code, String sheet, int most, String zh, String things) {
        return new SheetFault(
                code,
                "“" + shown(sheet) + "”超过 " + most + " " + zh + "，请拆分后分别上传",
                "\""
                        + shown(sheet)
                        + "\" has more than "
                        + most
                        + " "
                        + things
                        + "; split it and send the parts");
    }

    static SheetFault tooManyTexts() {
        return new SheetFault(
                "TOO_MUCH_TEXT",
                "工作簿中的文字过多，请拆分后分别上传",
                "the workbook holds too much text; split it and send the parts");
    }

    static SheetFault tooManyFormulas(String sheet) {
        return new SheetFault(
                "TOO_MANY_FORMULAS",
                "“" + shown(sheet) + "”中的数组公式过多；请全选后“复制 › 选择性粘贴 › 数值”，保存后再上传",
                "\""
                        + shown(sheet)
                        + "\" holds too many array formulas; select all, copy, paste special as"
                        + " values, save it and send that");
    }

    static SheetFault cellTooLong(String sheet, int row, int most) {
        return new SheetFault(
                "CELL_TOO_LONG",
                "“" + shown(sheet) + "”第 " + row + " 行有单元格超过 " + most + " 个字",
                "a cell in row "
                        + row
                        + " of \""
                        + shown(sheet)
                        + "\" holds more than "
                        + most
                        + " letters");
    }

    static SheetFault unknownEncoding() {
        return new SheetFault(
                "ENCODING_UNKNOWN",
                "CSV 文件既不是 UTF-8 也不是 GB18030 编码；请在 Excel 中另存为“CSV UTF-8(逗号分隔)(*.csv)”或 .xlsx",
                "the CSV file is neither UTF-8 nor GB18030; in Excel, save it as \"CSV UTF-8 (Comma"
                        + " delimited)\" or as .xlsx");
    }

    static SheetFault badCsv(long row, Throwable cause) {
        return new SheetFault(
                "CSV_INVALID",
                "第 " + row + " 行之后不符合 CSV 格式（引号没有成对？）",
                "what follows row " + row + " is not CSV (a quotation mark that is not closed?)",
                cause);
    }

    /**
     * Names come from the file: only as much as a sentence bears, and nothing that is no letter.
     */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}

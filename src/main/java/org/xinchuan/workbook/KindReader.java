package org.xinchuan.workbook;

import java.util.List;

/**
 * Reads workbooks of one kind. First it takes all rows, then it is asked whom they name, and at
 * last, when what the store has of them is found, what records they come to. For one workbook.
 */
interface KindReader extends Pages.Reader {

    /** Everybody whom the rows name. */
    List<WrittenPerson> people();

    /** The records of the good rows; what is wrong is said. */
    List<Taken> records(Found found);
}

package org.xinchuan.exchange;

/** Where the rows of an import come from. */
interface Intake {

    /** All rows that are records; what is not is refused. It may be asked again. */
    Lines read(Notices notices, Progress progress);

    /** How many rows a workbook had when it was last read; 0 of another file. */
    default int rows() {
        return 0;
    }

    /** What is called how in what is said of its rows, once they were read. */
    default Callings callings(Stored stored) {
        return Callings.IDS;
    }
}

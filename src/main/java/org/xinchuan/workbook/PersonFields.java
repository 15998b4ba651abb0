package org.xinchuan.workbook;

/**
 * The columns that speak of some people of a row. All but the first may be null.
 *
 * @param hired since when they are employed
 * @param born when they were born
 * @param single whether a row is about one of them
 */
record PersonFields(
        Field name,
        Field number,
        Field unit,
        Field trade,
        Field grade,
        Field hired,
        Field born,
        boolean single) {

    /** Of whom a row may name several. */
    PersonFields(
            Field name,
            Field number,
            Field unit,
            Field trade,
            Field grade,
            Field hired,
            Field born) {
        this(name, number, unit, trade, grade, hired, born, false);
    }

    /** Of whom a row tells names and numbers alone. */
    static PersonFields of(Field name, Field number) {
        return new PersonFields(name, number, null, null, null, null, null);
    }
}

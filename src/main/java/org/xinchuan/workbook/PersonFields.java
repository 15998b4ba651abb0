package org.xinchuan.workbook;

/**
 * The columns that speak of some people of a row. All but the first may be null.
 *
 * @param hired since when they are employed
 * @param born when they were born
 */
record PersonFields(
        Field name, Field number, Field unit, Field trade, Field grade, Field hired, Field born) {

    /** Of whom a row tells names and numbers alone. */
    static PersonFields of(Field name, Field number) {
        return new PersonFields(name, number, null, null, null, null, null);
    }
}

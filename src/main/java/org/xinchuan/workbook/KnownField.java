package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;

/**
 * A field that columns of a kind of workbook can be matched with.
 *
 * @param name as it goes by in requests
 * @param required whether a sheet without it is none of its kind
 */
public record KnownField(String name, Bilingual title, boolean required) {}

package org.xinchuan.workbook;

import org.xinchuan.innovation.Award;

/**
 * An award as a row tells it.
 *
 * @param grade null when none is written
 * @param issuer code or name of the body; empty when none is written
 */
record WrittenAward(String name, Award.Level level, Award.Grade grade, int year, String issuer) {}

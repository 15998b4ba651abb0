package org.xinchuan.lineage.people;

import org.xinchuan.standard.SkillGrade;

/**
 * What is asked of people most, as of a day, as a number of one byte: the state of employment, the
 * highest certificate of the eight levels that holds, and whether a pairing as an apprentice had
 * begun, as in the lines of masters. It is 0 for a number that is nobody's, or of an id that only
 * pairings name.
 */
public final class Situation {
    /** Situations are numbers below this. */
    public static final int SITUATIONS = 1 << Byte.SIZE;

    /** The grade of who has none: after all others. */
    public static final int NO_GRADE = SkillGrade.values().length;

    /** The lowest bit says whether somebody was mentored, the next ones the grade. */
    private static final int GRADE = 1;

    private static final int GRADES = 0xF;

    /** Above them stands the state and one more. */
    private static final int STATE = 5;

    private Situation() {}

    static byte of(int state, int grade, int mentored) {
        return (byte) (state + 1 << STATE | grade << GRADE | mentored);
    }

    /** Whether it is that of somebody who is known. */
    public static boolean known(int situation) {
        return situation >>> STATE != 0;
    }

    /** The place of the state of employment among all of them, of somebody known. */
    public static int state(int situation) {
        return (situation >>> STATE) - 1;
    }

    /** The place of the grade among all of them, or {@link #NO_GRADE}. */
    public static int grade(int situation) {
        return situation >>> GRADE & GRADES;
    }

    /** 1 for who had a mentor by the day, 0 for others. */
    public static int mentored(int situation) {
        return situation & 1;
    }
}

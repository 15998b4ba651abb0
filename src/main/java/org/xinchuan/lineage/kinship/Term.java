package org.xinchuan.lineage.kinship;

import org.xinchuan.standard.Bilingual;

/**
 * What a person calls another.
 *
 * @param rule which rule of the table in docs/influence.md gave it
 */
public record Term(String zh, String en, Rule rule) {

    /** The term in both languages. */
    public Bilingual said() {
        return new Bilingual(zh, en);
    }

    /** The rows of the table of terms. */
    public enum Rule {
        /** The two are one. */
        SELF,
        /** The other is one, two or three generations up. */
        MASTER,
        /** The other is more generations up than have a term. */
        DISTANT_MASTER,
        /** The other is one, two or three generations down. */
        APPRENTICE,
        /** The other is more generations down than have a term. */
        DISTANT_APPRENTICE,
        /** Each is the other's master. */
        EACH_OTHERS_MASTER,
        /** A shared master, order of entering and gender known. */
        FELLOW,
        /** A shared master, order of entering or gender not known. */
        FELLOW_UNTOLD,
        /** A fellow apprentice of one's master, or of the master's master. */
        MASTERS_FELLOW,
        /** The same, order of entering not known. */
        MASTERS_FELLOW_UNTOLD,
        /** An apprentice of a fellow apprentice, or that one's apprentice. */
        FELLOWS_APPRENTICE,
        /** A shared ancestor at distances without a term. */
        SAME_LINE,
        /** Equally near in ways that have different terms. */
        SEVERAL_WAYS,
        /** No shared ancestor on record. */
        UNRELATED
    }

    /**
     * The term for somebody at a position.
     *
     * @param seniority of the other, or for a fellow of one's master of that fellow, over the
     *     person's own side
     * @param gender of the other
     */
    static Term of(Position position, Seniority seniority, Gender gender) {
        int up = position.up();
        int down = position.down();
        if (up == 0 && down == 0) {
            return new Term("本人", "oneself", Rule.SELF);
        }
        if (down == 0) {
            return above(up);
        }
        if (up == 0) {
            return below(down);
        }
        if (up == 1 && down == 1) {
            return fellow(seniority, gender);
        }
        if (down == 1 && up <= 3) {
            return mastersFellow(up, seniority);
        }
        if (up == 1 && down == 2) {
            return new Term("师侄", "fellow apprentice's apprentice", Rule.FELLOWS_APPRENTICE);
        }
        if (up == 1 && down == 3) {
            return new Term("师侄孙", "fellow apprentice's grand-apprentice", Rule.FELLOWS_APPRENTICE);
        }
        return new Term("同宗", "of the same line", Rule.SAME_LINE);
    }

    /** For two who taught each other. */
    static Term eachOther() {
        return new Term("互为师徒", "each other's master", Rule.EACH_OTHERS_MASTER);
    }

    /** For two who are related in different ways that are equally near. */
    static Term severalWays() {
        return new Term("同宗", "of the same line", Rule.SEVERAL_WAYS);
    }

    private static Term above(int up) {
        return switch (up) {
            case 1 -> new Term("师父", "master", Rule.MASTER);
            case 2 -> new Term("师祖", "grand-master", Rule.MASTER);
            case 3 -> new Term("太师祖", "great-grand-master", Rule.MASTER);
            default ->
                    new Term(
                            "上 " + up + " 代祖师",
                            "master " + up + " generations up",
                            Rule.DISTANT_MASTER);
        };
    }

    private static Term below(int down) {
        return switch (down) {
            case 1 -> new Term("徒弟", "apprentice", Rule.APPRENTICE);
            case 2 -> new Term("徒孙", "grand-apprentice", Rule.APPRENTICE);
            case 3 -> new Term("徒曾孙", "great-grand-apprentice", Rule.APPRENTICE);
            default ->
                    new Term(
                            "第 " + down + " 代传人",
                            "successor in generation " + down,
                            Rule.DISTANT_APPRENTICE);
        };
    }

    private static Term fellow(Seniority seniority, Gender gender) {
        if (seniority == Seniority.UNKNOWN || gender == Gender.UNKNOWN) {
            return new Term("同门", "fellow apprentice", Rule.FELLOW_UNTOLD);
        }
        boolean elder = seniority == Seniority.ELDER;
        boolean male = gender == Gender.MALE;
        String zh = elder ? (male ? "师兄" : "师姐") : (male ? "师弟" : "师妹");
        String en = elder ? "senior fellow apprentice" : "junior fellow apprentice";
        return new Term(zh, en, Rule.FELLOW);
    }

    private static Term mastersFellow(int up, Seniority seniority) {
        String of = up == 2 ? "master's" : "grand-master's";
        String last = up == 2 ? "" : "祖";
        return switch (seniority) {
            case ELDER ->
                    new Term("师伯" + last, of + " senior fellow apprentice", Rule.MASTERS_FELLOW);
            case YOUNGER ->
                    new Term("师叔" + last, of + " junior fellow apprentice", Rule.MASTERS_FELLOW);
            case UNKNOWN ->
                    new Term("师叔伯" + last, of + " fellow apprentice", Rule.MASTERS_FELLOW_UNTOLD);
        };
    }
}

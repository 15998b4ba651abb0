package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an indicator can be one table by. */
enum By {
    REGION(
            ColumnType.REGION,
            new Bilingual("地区代码", "code of the region"),
            new Bilingual("地区", "region"),
            new Bilingual("（未注明下级）", " (nothing below it on record)"),
            new Bilingual("未注明地区", "no region on record")),
    ORGANISATION(
            ColumnType.ORGANISATION,
            new Bilingual("单位代码", "code of the organisation"),
            new Bilingual("单位", "organisation"),
            new Bilingual("（本级）", " (itself)"),
            new Bilingual("不属于以上单位", "none of these"));

    /** The column of an indicator that says to which organisation a record belongs. */
    static final String COLUMN = "organisation";

    private final ColumnType type;
    private final Bilingual code;
    private final Bilingual name;
    private final Bilingual itself;
    private final Bilingual none;

    By(ColumnType type, Bilingual code, Bilingual name, Bilingual itself, Bilingual none) {
        this.type = type;
        this.code = code;
        this.name = name;
        this.itself = itself;
        this.none = none;
    }

    ColumnType type() {
        return type;
    }

    Bilingual code() {
        return code;
    }

    /** Of the column of names. */
    Bilingual title() {
        return name;
    }

    /** Behind the name of what stands above the rows. */
    Bilingual itself() {
        return itself;
    }

    /** The name of the row of what falls into no other. */
    Bilingual none() {
        return none;
    }

    /** As in a query. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(By::word).toList();
    }

    static Optional<By> of(Optional<String> word) {
        return word.map(one -> valueOf(one.toUpperCase(Locale.ROOT)));
    }
}

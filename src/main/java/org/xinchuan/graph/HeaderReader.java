package org.xinchuan.graph;

import org.xinchuan.graph.CypherHeader.Access;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.Figure;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header of one file, line by line, and gathers everything that is wrong with it. */
final class HeaderReader {

    private static final Pattern DIRECTIVE = Pattern.compile("//\\s*@(\\S*)\\s*(.*?)\\s*");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9]{0,15}");
    private static final Set<String> ONCE =
            Set.of(
                    "id",
                    "access",
                    "unit",
                    "definition",
                    "share",
                    "sum",
                    "by",
                    "scan",
                    "long",
                    "reach");

    private final CypherFile file;
    private final List<CypherFault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private Bilingual title;
    private String id;
    private Access access = Access.VIEWER;
    private Bilingual unit;
    private Bilingual definition;
    private boolean share;
    private String sum;
    private String by;
    private String scan;
    private String lengthy;
    private boolean reach;

    HeaderReader(CypherFile file) {
        this.file = file;
    }

    CypherHeader read() {
        List<String> text = file.text().lines().toList();
        for (int i = 0; i < text.size() && isHeader(text.get(i)); i++) {
            read(i + 1, text.get(i).strip());
        }
        if (title == null && faults.isEmpty()) {
            faults.add(new CypherFault(file.path(), 1, HeaderWords.NO_TITLE));
        }
        if (!faults.isEmpty()) {
            throw new BadCypher(faults);
        }
        CypherHeader header = header();
        faults.addAll(WholeHeader.faults(file, header, lines));
        if (!faults.isEmpty()) {
            throw new BadCypher(faults);
        }
        return header;
    }

    private CypherHeader header() {
        return new CypherHeader(
                title,
                Optional.ofNullable(id),
                parameters,
                columns,
                access,
                Optional.ofNullable(unit),
                Optional.ofNullable(definition),
                share,
                Optional.ofNullable(sum),
                Optional.ofNullable(by),
                figures,
                Optional.ofNullable(scan),
                Optional.ofNullable(lengthy),
                reach);
    }

    private static boolean isHeader(String line) {
        return line.isBlank() || line.strip().startsWith("//");
    }

    private void read(int number, String line) {
        try {
            Matcher directive = DIRECTIVE.matcher(line);
            if (directive.matches()) {
                directive(number, directive.group(1), directive.group(2));
            } else if (title == null && !line.isEmpty()) {
                title = HeaderWords.bilingual(line.substring(2).strip(), HeaderWords.NO_TITLE);
            }
        } catch (IllegalArgumentException e) {
            faults.add(CypherFault.of(file, number, e.getMessage()));
        }
    }

    private void directive(int number, String word, String rest) {
        if (title == null) {
            throw new IllegalArgumentException(HeaderWords.NO_TITLE);
        }
        Integer before = lines.putIfAbsent(word, number);
        if (before != null && ONCE.contains(word)) {
            throw new IllegalArgumentException("repeats @" + word + " of line " + before + ".");
        }
        switch (word) {
            case "id" -> id = id(rest);
            case "param" -> add(parameters, Parameter::name, HeaderWords.parameter(rest));
            case "column" -> add(columns, Column::name, HeaderWords.column(rest));
            case "figure" -> add(figures, Figure::name, HeaderWords.figure(rest));
            case "total" -> add(figures, Figure::name, HeaderWords.total(rest));
            case "access" -> access = access(rest);
            case "unit" -> unit = HeaderWords.bilingual(rest, "@unit is written: 家 · studios");
            case "definition" ->
                    definition =
                            HeaderWords.bilingual(rest, "@definition is written: 中文 · English");
            case "share" -> share = true;
            case "reach" -> reach = true;
            case "sum" -> sum = rest;
            case "by" -> by = rest;
            case "scan" ->
                    scan =
                            reason(
                                    rest,
                                    "@scan says why all records of a kind are read: // @scan every"
                                            + " studio counts");
            case "long" ->
                    lengthy =
                            reason(
                                    rest,
                                    "@long says why it takes long: // @long looks at everybody's"
                                            + " certificates");
            default ->
                    throw new IllegalArgumentException(
                            "there is no @"
                                    + word
                                    + "; known are @id @param @column @access @unit @definition"
                                    + " @share @sum @by @figure @total @scan @long @reach.");
        }
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "an @id is a capital letter and up to 15 letters and digits, such as I05.");
        }
        return text;
    }

    private static Access access(String text) {
        for (Access one : Access.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "@access is one of public, viewer, recorder, administrator, auditor, operator.");
    }

    private static String reason(String text, String form) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(form);
        }
        return text;
    }

    private static <T> void add(
            List<T> all, java.util.function.Function<T, String> name, T another) {
        if (all.stream().anyMatch(one -> name.apply(one).equals(name.apply(another)))) {
            throw new IllegalArgumentException("names " + name.apply(another) + " a second time.");
        }
        all.add(another);
    }
}

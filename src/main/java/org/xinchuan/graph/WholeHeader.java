package org.xinchuan.graph;

import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.CypherHeader.Figure;
import org.xinchuan.graph.CypherHeader.ParameterType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a header that no single line of it shows. */
final class WholeHeader {

    private final CypherFile file;
    private final CypherHeader header;
    private final Map<String, Integer> lines;
    private final List<CypherFault> faults = new ArrayList<>();

    private WholeHeader(CypherFile file, CypherHeader header, Map<String, Integer> lines) {
        this.file = file;
        this.header = header;
        this.lines = lines;
    }

    /**
     * @param lines where each word after an @ stands first
     */
    static List<CypherFault> faults(
            CypherFile file, CypherHeader header, Map<String, Integer> lines) {
        WholeHeader whole = new WholeHeader(file, header, lines);
        whole.columns();
        whole.reach();
        whole.value();
        header.figures().forEach(whole::figure);
        whole.indicator();
        return whole.faults;
    }

    private void columns() {
        if (header.columns().isEmpty()) {
            fault(1, "declares no @column.");
        }
        header.by().ifPresent(by -> declared("by", "@by", by));
        header.column(CypherHeader.COUNTED)
                .filter(column -> column.type() != ColumnType.FLAG)
                .ifPresent(_ -> fault("column", "the column counted must be a flag."));
    }

    private void reach() {
        if (header.reach() && header.parameter(ParameterType.SCOPE).isEmpty()) {
            fault("reach", "@reach goes with a parameter of the type scope.");
        }
    }

    private void value() {
        if (header.share() && header.column(CypherHeader.COUNTED).isEmpty()) {
            fault("share", "a @share needs the flag column counted: its numerator.");
        }
        if (header.share() && header.sum().isPresent()) {
            fault("sum", "a @share is a number of rows among others and has no @sum.");
        }
        header.sum().ifPresent(sum -> number("sum", "@sum", sum));
    }

    private void figure(Figure figure) {
        if (figure.total()) {
            number("total", "@total " + figure.name(), figure.column());
        } else {
            declared("figure", "@figure " + figure.name(), figure.column());
        }
    }

    private void number(String word, String what, String name) {
        declared(word, what, name)
                .filter(column -> column.type() != ColumnType.NUMBER)
                .ifPresent(
                        _ ->
                                fault(
                                        word,
                                        what
                                                + " adds up the column "
                                                + name
                                                + ", which is not a number."));
    }

    private Optional<Column> declared(String word, String what, String name) {
        Optional<Column> column = header.column(name);
        if (column.isEmpty()) {
            fault(word, what + " names the column " + name + ", which is not declared.");
        }
        return column;
    }

    private void indicator() {
        if (header.id().isPresent()) {
            if (header.definition().isEmpty() || header.unit().isEmpty()) {
                fault("id", "an indicator (@id) needs @unit and @definition.");
            }
            return;
        }
        for (String word : List.of("unit", "share", "sum", "by", "figure", "total")) {
            if (lines.containsKey(word)) {
                fault(word, "@" + word + " belongs to an indicator, which has an @id.");
            }
        }
    }

    private void fault(String word, String message) {
        fault(lines.get(word), message);
    }

    private void fault(int line, String message) {
        faults.add(CypherFault.of(file, line, message));
    }
}

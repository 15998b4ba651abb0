package org.xinchuan.graph;

import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.Parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a report's file with what the store makes of it, at build time and at every start. */
public final class CypherCheck {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
    private static final Pattern ORDER =
            Pattern.compile("(?is).*\\bORDER\\s+BY\\s+(.+?)(?:\\s+LIMIT\\s+\\S+)?[\\s;]*");
    private static final Pattern DIRECTION =
            Pattern.compile("(?i)\\s+(?:ASC|ASCENDING|DESC|DESCENDING)\\s*$");

    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Steps of {@code CALL { … } IN TRANSACTIONS}. */
    private static final Set<String> TRANSACTIONS =
            Set.of(
                    "TransactionForeach",
                    "TransactionApply",
                    "TransactionConcurrentForeach",
                    "TransactionConcurrentApply");

    private static final Pattern COMMAND = Pattern.compile("(?:Show|Terminate).*");

    /** Procedures that read the words of the graph; others may reach files and the network. */
    private static final Set<String> PROCEDURES =
            Set.of("db.labels", "db.propertyKeys", "db.relationshipTypes");

    private static final Pattern CALL = Pattern.compile("(?i)\\bCALL\\s+[\\w.]+");

    /** A function of a namespace, of which others than these are no part of Cypher. */
    private static final Pattern FUNCTION =
            Pattern.compile("(?<![\\w.$`])([A-Za-z]\\w*)(?:\\.\\w+)+\\s*\\(");

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "date",
                    "datetime",
                    "duration",
                    "localdatetime",
                    "localtime",
                    "point",
                    "time",
                    "vector");

    private final CypherFile file;
    private final CypherHeader header;
    private final List<CypherFault> faults = new ArrayList<>();

    private CypherCheck(CypherFile file, CypherHeader header) {
        this.file = file;
        this.header = header;
    }

    /** Everything that is wrong with a report, planned on the store; nothing is run. */
    public static List<CypherFault> report(Graph graph, CypherFile file, CypherHeader header) {
        CypherCheck check = new CypherCheck(file, header);
        try {
            check.plan(CypherPlan.of(graph, file));
        } catch (BadCypher e) {
            check.faults.addAll(e.faults());
        }
        return List.copyOf(check.faults);
    }

    private void plan(CypherPlan plan) {
        if (!plan.readOnly()) {
            fault(0, "writes; a report only reads.");
        }
        outside(plan);
        remarks(plan);
        parameters(plan.parameters());
        columns(plan.columns());
        if (plan.scans() && header.scan().isEmpty()) {
            fault(0, "reads all records of a kind; say why in the header: // @scan reason");
        }
        order();
    }

    /** What reaches further than the graph, or lives longer than its answer. */
    private void outside(CypherPlan plan) {
        if (plan.operators().contains("LoadCSV")) {
            fault(0, "reads a file from outside; a report reads the graph alone.");
        }
        if (plan.operators().stream().anyMatch(TRANSACTIONS::contains)) {
            fault(0, "opens transactions of its own; a report has one with a time limit.");
        }
        if (plan.operators().stream().anyMatch(o -> COMMAND.matcher(o).matches())) {
            fault(0, "is a command to the store; a report reads the graph alone.");
        }
        for (String procedure : plan.procedures()) {
            if (!PROCEDURES.contains(procedure)) {
                fault(0, "calls " + procedure + "; a report calls " + listed() + " alone.");
            }
        }
        String plain = QUOTED.matcher(COMMENT.matcher(file.text()).replaceAll("")).replaceAll("''");
        Matcher functions = FUNCTION.matcher(CALL.matcher(plain).replaceAll(""));
        while (functions.find()) {
            if (!FUNCTIONS.contains(functions.group(1).toLowerCase(Locale.ROOT))) {
                fault(
                        0,
                        "calls " + functions.group() + "…); a report calls what Cypher has alone.");
            }
        }
    }

    private static String listed() {
        return String.join(", ", new TreeSet<>(PROCEDURES));
    }

    private void remarks(CypherPlan plan) {
        for (CypherPlan.Remark remark : plan.remarks()) {
            boolean unknown = CypherPlan.UNKNOWN_WORDS.contains(remark.status());
            if (unknown || remark.status().equals(CypherPlan.CARTESIAN_PRODUCT)) {
                fault(remark.line(), remark.status() + " " + remark.text());
            }
        }
    }

    private void parameters(Set<String> used) {
        Set<String> declared =
                new TreeSet<>(header.parameters().stream().map(Parameter::name).toList());
        if (header.reach()) {
            declared.add(CypherHeader.REACH);
        }
        Set<String> undeclared = new TreeSet<>(used);
        undeclared.removeAll(declared);
        declared.removeAll(used);
        undeclared.forEach(name -> fault(0, "uses $" + name + " without a @param " + name + "."));
        declared.forEach(
                name -> fault(0, "declares " + word(name) + ", but uses no $" + name + "."));
    }

    private String word(String name) {
        return header.reach() && name.equals(CypherHeader.REACH) ? "@reach" : "@param " + name;
    }

    private void columns(List<String> returned) {
        List<String> declared = header.columns().stream().map(Column::name).toList();
        if (!returned.equals(declared)) {
            fault(
                    0,
                    "returns the columns "
                            + String.join(", ", returned)
                            + ", but declares "
                            + String.join(", ", declared)
                            + "; both must be the same in the same order.");
        }
    }

    /** A page can only follow another when the order leaves nothing open. */
    private void order() {
        Matcher order = ORDER.matcher(COMMENT.matcher(file.text()).replaceAll(""));
        if (!order.matches()) {
            fault(0, "has no ORDER BY at its end; rows need one order.");
            return;
        }
        String[] terms = order.group(1).split(",");
        String last = DIRECTION.matcher(terms[terms.length - 1].strip()).replaceAll("");
        Optional<Column> column = header.column(last);
        if (column.isEmpty() || !column.get().type().isKey()) {
            fault(
                    0,
                    "must be ordered by a key last: ORDER BY …, "
                            + keys()
                            + " (a column of type person, studio, pairing, organisation,"
                            + " occupation, region, innovation, asset, event, project or"
                            + " base).");
        }
    }

    private String keys() {
        List<String> keys =
                header.columns().stream().filter(c -> c.type().isKey()).map(Column::name).toList();
        return keys.isEmpty() ? "key" : String.join(" or ", keys);
    }

    private void fault(int line, String message) {
        faults.add(CypherFault.of(file, line, message));
    }
}

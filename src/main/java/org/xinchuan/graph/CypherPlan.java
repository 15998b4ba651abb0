package org.xinchuan.graph;

import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.InputPosition;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the store would run a statement, and what it has to say about it. Nothing is run.
 *
 * @param columns of the answer, in order
 * @param parameters that the statement uses
 * @param readOnly whether it only reads the graph
 * @param remarks what the planner found strange
 * @param operators the steps of the plan
 * @param procedures that it calls
 */
public record CypherPlan(
        List<String> columns,
        Set<String> parameters,
        boolean readOnly,
        List<Remark> remarks,
        Set<String> operators,
        Set<String> procedures) {

    /** GQLSTATUS of a label, a relationship type and a property that the store does not know. */
    public static final Set<String> UNKNOWN_WORDS = Set.of("01N50", "01N51", "01N52");

    /** GQLSTATUS of patterns that are not joined to one another. */
    public static final String CARTESIAN_PRODUCT = "03N90";

    private static final String PROCEDURE_CALL = "ProcedureCall";
    private static final String PARAMETER_MISSING = "01N60";
    private static final Pattern PARAMETER = Pattern.compile("\\$`([^`]+)`");
    private static final Pattern POSITION =
            Pattern.compile("\\(line (\\d+), column \\d+.*", Pattern.DOTALL);

    /**
     * Something the planner remarked.
     *
     * @param status its GQLSTATUS
     * @param line in the file, 0 when unknown
     */
    public record Remark(String status, String text, int line) {}

    public CypherPlan {
        columns = List.copyOf(columns);
        parameters = Set.copyOf(parameters);
        remarks = List.copyOf(remarks);
        operators = Set.copyOf(operators);
        procedures = Set.copyOf(procedures);
    }

    /**
     * Plans a statement on a store.
     *
     * @throws BadCypher when it cannot be planned
     */
    public static CypherPlan of(Graph graph, CypherFile file) {
        try (Session session = graph.driver().session()) {
            Result result = session.run("EXPLAIN " + file.text());
            List<String> columns = result.keys();
            return of(columns, result.consume());
        } catch (ClientException e) {
            throw new BadCypher(List.of(fault(file, e.getMessage())));
        }
    }

    /** Whether it reads all records of a kind, or a whole index. */
    public boolean scans() {
        return operators.stream().anyMatch(operator -> operator.endsWith("Scan"));
    }

    private static CypherPlan of(List<String> columns, ResultSummary summary) {
        Set<String> parameters = new TreeSet<>();
        List<Remark> remarks = new ArrayList<>();
        for (GqlStatusObject status : summary.gqlStatusObjects()) {
            if (status.gqlStatus().equals(PARAMETER_MISSING)) {
                Matcher found = PARAMETER.matcher(status.statusDescription());
                found.results().forEach(parameter -> parameters.add(parameter.group(1)));
            } else if (status instanceof GqlNotification remark) {
                int line = remark.position().map(InputPosition::line).orElse(0);
                remarks.add(new Remark(status.gqlStatus(), status.statusDescription(), line));
            }
        }
        Set<String> operators = new TreeSet<>();
        Set<String> procedures = new TreeSet<>();
        summary.queryPlan().ifPresent(plan -> collect(plan, operators, procedures));
        boolean readOnly = summary.queryType() == QueryType.READ_ONLY;
        return new CypherPlan(columns, parameters, readOnly, remarks, operators, procedures);
    }

    private static void collect(Plan plan, Set<String> operators, Set<String> procedures) {
        String operator = plan.operatorType().replaceAll("@.*", "");
        operators.add(operator);
        if (operator.equals(PROCEDURE_CALL)) {
            Value details = plan.arguments().get("Details");
            procedures.add(details == null ? "?" : details.asString().replaceAll("\\(.*", ""));
        }
        plan.children().forEach(child -> collect(child, operators, procedures));
    }

    /** The store's own words, without its picture of the line. */
    private static CypherFault fault(CypherFile file, String message) {
        Matcher position = POSITION.matcher(message);
        int line = position.find() ? Integer.parseInt(position.group(1)) : 0;
        return CypherFault.of(file, line, POSITION.matcher(message).replaceAll("").strip());
    }
}

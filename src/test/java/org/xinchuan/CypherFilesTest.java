package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherFile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every statement of the application against a real Neo4j (ARCHITECTURE.md, "A Cypher file"): it
 * plans, does what its folder says and nothing that its first line would not own up to.
 */
@ExtendWith(TestGraph.class)
class CypherFilesTest {

    private static final List<String> READING = List.of("read", "reports", "check");
    private static final Pattern TITLE = Pattern.compile("// [^·]*\\p{IsHan}[^·]* · \\p{Lu}.*");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

    private static final Pattern INSIDE = Pattern.compile("\\{[^{}]*}|\\[[^]]*]");

    /** Properties that statements set from a whole map. */
    private static final List<String> FROM_MAPS =
            List.of("content", "at", "status", "body", "etag", "location");

    /**
     * Warnings that a statement must not have: unknown vocabulary, a cartesian product, old words.
     */
    private static final Set<String> UNWANTED = Set.of("01N50", "01N51", "01N52", "03N90", "01N01");

    private final CypherCatalog catalog;
    private final TestGraph.Running running;

    CypherFilesTest(CypherCatalog catalog, TestGraph.Running running) {
        this.catalog = catalog;
        this.running = running;
    }

    @TestFactory
    Stream<DynamicTest> everyStatementPlansAndKeepsToItsFolder() {
        learnTheVocabulary();
        List<CypherFile> files =
                Stream.of("read", "write", "housekeeping", "reports", "check")
                        .flatMap(folder -> catalog.below(folder).stream())
                        .toList();
        List<Future<ResultSummary>> plans;
        // Planning is all the work there is: on every core at once.
        try (ExecutorService planners =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            plans = files.stream().map(file -> planners.submit(() -> explain(file))).toList();
        }
        return IntStream.range(0, files.size())
                .mapToObj(
                        i ->
                                DynamicTest.dynamicTest(
                                        files.get(i).name(),
                                        () -> judge(files.get(i), plans.get(i).get())));
    }

    private void judge(CypherFile file, ResultSummary summary) {
        assertThat(file.text().lines().findFirst().orElseThrow()).matches(TITLE);
        assertThat(file.text()).doesNotContainIgnoringCase("allShortestPaths");
        assertThat(summary.gqlStatusObjects())
                .extracting(GqlStatusObject::gqlStatus)
                .doesNotContainAnyElementsOf(UNWANTED);
        Set<String> operators = new TreeSet<>();
        walk(summary.queryPlan().orElseThrow(), operators);
        // A check looks at everything, and an empty store makes all scans equally cheap.
        if (!file.name().startsWith("check/")) {
            assertThat(operators).doesNotContain("AllNodesScan");
        }
        if (READING.contains(file.name().substring(0, file.name().indexOf('/')))) {
            assertThat(summary.queryType()).isEqualTo(QueryType.READ_ONLY);
            assertThat(hasOneRow(file, operators) || file.text().contains("ORDER BY"))
                    .as("a total order")
                    .isTrue();
        }
    }

    /** Whether it finds nothing beside its parameters, or one node by its key. */
    private static boolean hasOneRow(CypherFile file, Set<String> operators) {
        String outer = INSIDE.matcher(file.text()).replaceAll("");
        boolean byKey =
                operators.contains("NodeUniqueIndexSeek")
                        && operators.stream().noneMatch(o -> o.contains("Expand"));
        return !outer.contains("UNWIND") && (!outer.contains("MATCH") || byKey);
    }

    private ResultSummary explain(CypherFile file) {
        Map<String, Object> parameters = new HashMap<>();
        Matcher names = PARAMETER.matcher(COMMENT.matcher(file.text()).replaceAll(""));
        while (names.find()) {
            parameters.put(names.group(1), null);
        }
        try (Session session = running.driver().session()) {
            return session.run("EXPLAIN " + file.text(), parameters).consume();
        }
    }

    /** Unknown names are found only once all that our statements write is known to the store. */
    private void learnTheVocabulary() {
        Set<String> labels = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        Set<String> properties = new TreeSet<>(FROM_MAPS);
        for (CypherFile file : catalog.below("write")) {
            String plain = COMMENT.matcher(file.text()).replaceAll("");
            collect(Pattern.compile("\\(\\w*:(\\w+)"), plain, labels);
            collect(Pattern.compile("SET n:(\\w+)"), plain, labels);
            collect(Pattern.compile("\\[\\w*:(\\w+(?:\\|\\w+)*)"), plain, types);
            collect(Pattern.compile("\\b[a-z]\\w*\\.(\\w+)\\s*="), plain, properties);
            collect(Pattern.compile("[{,]\\s*(\\w+):"), plain, properties);
        }
        try (Session session = running.driver().session()) {
            session.run(everything(labels, types, properties)).consume();
        }
    }

    /** One statement that makes all labels, types and properties and leaves nothing behind. */
    private static String everything(
            Set<String> labels, Set<String> types, Set<String> properties) {
        Stream<String> one = Stream.of("CREATE (n:`" + String.join("`:`", labels) + "`)");
        Stream<String> loops =
                types.stream()
                        .flatMap(type -> Stream.of(type.split("\\|")))
                        .map(type -> "CREATE (n)-[:`" + type + "`]->(n)");
        Stream<String> values = properties.stream().map(name -> "SET n.`" + name + "` = 1");
        return Stream.of(one, loops, values, Stream.of("DETACH DELETE n"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        pattern.matcher(text).results().forEach(found -> into.add(found.group(1)));
    }

    private static void walk(Plan plan, Set<String> operators) {
        operators.add(plan.operatorType().replaceFirst("@.*", ""));
        plan.children().forEach(child -> walk(child, operators));
    }
}

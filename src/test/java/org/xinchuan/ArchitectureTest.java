package org.xinchuan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Who may know whom" of ARCHITECTURE.md, with the house as it came to be: people, organisations
 * and documents are what the other features stand on; {@code heritage} and {@code report} stand
 * above the features and join them with the lineage.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BesideOthers
final class ArchitectureTest {

    private static final String OURS = "org.xinchuan..";
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path CYPHER = Path.of("cypher");
    private static final int LONGEST_CLASS = 300;

    /** What is shared below the features: values, the store, the ledger, HTTP. */
    private static final String[] GROUND = {
        "org.xinchuan.standard..",
        "org.xinchuan.graph..",
        "org.xinchuan.access..",
        "org.xinchuan.ledger..",
        "org.xinchuan.http..",
        "org.xinchuan.table..",
        "org.xinchuan.rule.."
    };

    /** Features, each with the features that it may stand on. */
    private static final Map<String, Set<String>> FEATURES =
            Map.ofEntries(
                    entry("document", Set.of()),
                    entry("organisation", Set.of("document")),
                    entry("person", Set.of("document", "organisation")),
                    entry("consent", Set.of()),
                    entry("erasure", Set.of()),
                    entry("identifier", Set.of("person")),
                    entry("honour", Set.of("document", "organisation", "person")),
                    entry("pairing", Set.of("document", "organisation", "person")),
                    entry("merging", Set.of("document", "person", "pairing", "identifier")),
                    entry("studio", Set.of("document", "organisation", "person", "pairing")),
                    entry("innovation", Set.of("document")),
                    entry("programme", Set.of("document")),
                    entry("setting", Set.of()),
                    entry("skill", Set.of()),
                    entry("event", Set.of("document")));

    /** Packages that join features; no feature knows them. */
    private static final String[] ABOVE = {
        "org.xinchuan.heritage..",
        "org.xinchuan.pipeline..",
        "org.xinchuan.promotion..",
        "org.xinchuan.report..",
        "org.xinchuan.exchange..",
        "org.xinchuan.workbook..",
        "org.xinchuan.demo..",
        "org.xinchuan.account..",
        "org.xinchuan.backup..",
        "org.xinchuan.audit..",
        "org.xinchuan.review..",
        "org.xinchuan.workload..",
        "org.xinchuan.mail..",
        "org.xinchuan"
    };

    private JavaClasses house;

    @BeforeAll
    void read() {
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.xinchuan");
    }

    @Test
    void onlyTheGraphKnowsNeo4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.xinchuan.graph..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(house);
    }

    @Test
    void onlyTheEmbeddedStoreKnowsMoreOfNeo4jThanItsDriver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.xinchuan.graph.embedded")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.neo4j..")
                                .and(not(resideInAPackage("org.neo4j.driver.."))))
                .check(house);
    }

    @Test
    void onlyHttpKnowsJavalinAndJetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.xinchuan.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(house);
    }

    @Test
    void onlyRoutesAndApplicationAreServed() {
        classes()
                .that(assignableTo("org.xinchuan.http.Routes"))
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("Routes")
                .check(house);
        // Beside the wiring, only the commands of the command line start a server.
        noClasses()
                .that()
                .resideOutsideOfPackages("org.xinchuan", "org.xinchuan.http..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.xinchuan.http.HttpServer")
                .check(house);
    }

    @Test
    void valuesKnowNothingElseOfOurs() {
        knowsOnly("standard");
    }

    @Test
    void rightsKnowNoFeature() {
        knowsOnly("access", "standard", "graph", "ledger");
    }

    @Test
    void theGraphKnowsOnlyValues() {
        // The catalogue of file headers and search words speak of dates and names.
        knowsOnly("graph", "standard");
    }

    @Test
    void theLedgerKnowsOnlyTheGraph() {
        knowsOnly("ledger", "standard", "graph");
    }

    @Test
    void httpKnowsNoFeature() {
        knowsOnly("http", "standard", "access", "graph", "ledger", "table");
    }

    @Test
    void accountsKnowNoFeature() {
        knowsOnly("account", "standard", "access", "graph", "ledger", "http");
        // What is said to a provider and believed of it is a protocol, and knows no account.
        knowsOnly("account.openid");
    }

    @Test
    void aBackupKnowsNoFeature() {
        knowsOnly("backup", "standard", "graph", "ledger");
    }

    @Test
    void mailKnowsNothingOfThisHouse() {
        knowsOnly("mail");
    }

    @Test
    void sheetsKnowNothingOfWhatTheyMean() {
        knowsOnly("sheet", "standard");
    }

    @Test
    void theAuditKnowsNoFeature() {
        knowsOnly("audit", "standard", "access", "graph", "ledger", "http");
    }

    @Test
    void theLineageKnowsNoFeature() {
        knowsOnly("lineage", "standard", "access", "graph", "ledger");
    }

    @Test
    void theWorkloadKnowsNoQuestion() {
        knowsOnly("workload", "http", "lineage");
    }

    @Test
    void aFeatureKnowsOnlyTheFeaturesThatItStandsOn() {
        FEATURES.forEach(
                (feature, below) -> {
                    List<String> known = new ArrayList<>(List.of(GROUND));
                    below.forEach(one -> known.add("org.xinchuan." + one + ".."));
                    knowsOnlyPackages("org.xinchuan." + feature + "..", known);
                });
    }

    @Test
    void whatJoinsFeaturesIsKnownToNoFeature() {
        String[] features =
                FEATURES.keySet().stream()
                        .map(name -> "org.xinchuan." + name + "..")
                        .toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage(features))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ABOVE))
                .check(house);
    }

    @Test
    void everyPackageHasItsPlaceInTheseRules() {
        Set<String> known = new TreeSet<>(FEATURES.keySet());
        known.addAll(
                List.of(
                        "standard",
                        "access",
                        "graph",
                        "ledger",
                        "table",
                        "rule",
                        "http",
                        "account",
                        "lineage",
                        "heritage",
                        "pipeline",
                        "promotion",
                        "report",
                        "exchange",
                        "demo",
                        "audit",
                        "mail",
                        "review",
                        "sheet",
                        "workbook",
                        "workload",
                        "backup"));
        Set<String> found = new TreeSet<>();
        house.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.xinchuan."))
                .forEach(name -> found.add(name.split("\\.")[2]));

        assertThat(found).isSubsetOf(known);
    }

    @Test
    void packagesMakeNoCycle() {
        slices().matching("org.xinchuan.(*)..").should().beFreeOfCycles().check(house);
        slices().matching("org.xinchuan.lineage.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void aFeatureShowsOnlyRoutesRecordsRulesOutcomesAndServices() {
        String[] features =
                FEATURES.keySet().stream()
                        .map(name -> "org.xinchuan." + name)
                        .toArray(String[]::new);
        classes()
                .that(resideInAnyPackage(features))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                .orShould()
                .haveSimpleNameEndingWith("Routes")
                .orShould()
                .haveSimpleNameEndingWith("Rules")
                .orShould()
                .haveSimpleNameEndingWith("Steps")
                .orShould(
                        com.tngtech.archunit.lang.conditions.ArchConditions.have(
                                DescribedPredicate.describe(
                                        "the plural name of a service",
                                        type -> type.getSimpleName().endsWith("s"))))
                .check(house);
    }

    @Test
    void outcomesAreSealed() {
        Set<String> open = new TreeSet<>();
        house.stream()
                .filter(type -> type.getSimpleName().endsWith("Outcome"))
                .filter(type -> !type.reflect().isSealed())
                .forEach(type -> open.add(type.getName()));

        assertThat(open).isEmpty();
    }

    @Test
    void whatChangesIsPrivate() {
        // A read model exchanges a private volatile reference; parsers count privately. Everything
        // else is final.
        noFields().that().areNotFinal().should().notBePrivate().check(house);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that()
                .areStatic()
                .and(not(modifier(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .check(house);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(
                        assignableTo(AtomicReference.class)
                                .or(assignableTo(AtomicInteger.class))
                                .or(assignableTo(AtomicLong.class))
                                .or(assignableTo(AtomicBoolean.class))
                                .or(assignableTo(java.util.concurrent.ConcurrentMap.class))
                                .or(assignableTo(StringBuilder.class))
                                .or(assignableTo(ArrayList.class))
                                .or(assignableTo(ThreadLocal.class)))
                .check(house);
    }

    @Test
    void noClassIsNamedForNothing() {
        for (String ending : List.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl")) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(house);
        }
    }

    @Test
    void onlyTheConfigurationReadsTheEnvironment() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.xinchuan.Config")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "System.getenv",
                                call ->
                                        call.getTargetOwner().isEquivalentTo(System.class)
                                                && call.getName().equals("getenv")))
                .check(house);
    }

    @Test
    void onlyMainWritesToTheTerminal() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.xinchuan.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(house);
    }

    @Test
    void noCypherStandsInJava() throws IOException {
        Pattern cypher =
                Pattern.compile(
                        "\"[^\"\\n]*\\b(MATCH|MERGE|CREATE|DETACH|UNWIND)\\b\\s*[({\\[$A-Za-z]");

        assertThat(linesWith(MAIN, ".java", cypher)).isEmpty();
    }

    @Test
    void noStatementWalksWithoutALimitOfItsTime() throws IOException {
        // allShortestPaths ignores the time limit of its transaction.
        Pattern walk = Pattern.compile("allShortestPaths", Pattern.CASE_INSENSITIVE);

        assertThat(linesWith(CYPHER, ".cypher", walk)).isEmpty();
    }

    @Test
    void noClassIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(MAIN, ".java")) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_CLASS) {
                tooLong.add(file.getFileName() + " " + lines);
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> silent = new TreeSet<>();
        house.stream()
                .map(JavaClass::getPackageName)
                .filter(
                        name ->
                                !Files.exists(
                                        MAIN.resolve(name.replace('.', '/'))
                                                .resolve("package-info.java")))
                .forEach(silent::add);

        assertThat(silent).isEmpty();
    }

    private void knowsOnly(String name, String... others) {
        knowsOnlyPackages(
                "org.xinchuan." + name + "..",
                Stream.of(others).map(other -> "org.xinchuan." + other + "..").toList());
    }

    private void knowsOnlyPackages(String name, Collection<String> others) {
        String[] known = Stream.concat(Stream.of(name), others.stream()).toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(name))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(known))))
                .check(house);
    }

    private static List<String> linesWith(Path root, String ending, Pattern pattern)
            throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(root, ending)) {
            Files.readAllLines(file).stream()
                    .filter(line -> pattern.matcher(line).find())
                    .forEach(line -> found.add(file + ": " + line.strip()));
        }
        return found;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(ending)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}

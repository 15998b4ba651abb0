package org.xinchuan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Doors that this house does not have: what cannot be called cannot be abused (docs/security).
 * Whoever needs one of them adds it here with its reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SafeCodeTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** Approved by ASVS 5.0, appendix C, with 128 bits of security or more. */
    private static final Set<String> ALGORITHMS =
            Set.of("SHA-256", "HmacSHA256", "AES", "AES/GCM/NoPadding");

    /** Not approved, and protecting nothing: lists of breached passwords are published in SHA-1. */
    private static final Path READS_SHA_1 =
            MAIN.resolve("org/xinchuan/account/BreachedPasswords.java");

    private JavaClasses house;

    @BeforeAll
    void read() {
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.xinchuan");
    }

    @Test
    void onlyTheCommandLineCallsAnotherServer() {
        // StartCacheTraining asks the server that it has just started itself.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.xinchuan.RunningServer")
                .and()
                .doNotHaveFullyQualifiedName("org.xinchuan.StartCacheTraining")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URLConnection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(house);
    }

    @Test
    void onlyTheStartCacheStartsAProcess() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.xinchuan\\.StartCache(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(house);
    }

    @Test
    void nothingInterpretsWhatItIsGiven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.script..",
                        "javax.naming..",
                        "javax.xml.parsers..",
                        "javax.xml.transform..",
                        "javax.xml.validation..",
                        "javax.xml.xpath..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "java.rmi..",
                        "java.beans..",
                        "org.springframework.expression..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(house);
    }

    /**
     * Workbooks are XML; what is read of them has no document type and no entities. GraphML is
     * written, which reads nothing.
     */
    @Test
    void xmlIsReadInOnePlaceAndWithoutDocumentTypes() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.xinchuan.sheet")
                .and()
                .doNotHaveSimpleName("GraphMlWriter")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "com.fasterxml.aalto..")
                .check(house);
        assertThat(linesWith(MAIN, ".java", "new InputFactoryImpl\\(|XMLInputFactory\\.new"))
                .hasSize(1)
                .allMatch(line -> line.contains("XmlPart.java"));
        assertThat(linesWith(MAIN, ".java", "SUPPORT_DTD, false|EXTERNAL_ENTITIES, false"))
                .hasSize(2)
                .allMatch(line -> line.contains("XmlPart.java"));
    }

    @Test
    void jsonNeverNamesAClass() throws IOException {
        assertThat(
                        linesWith(
                                MAIN,
                                ".java",
                                "JsonTypeInfo|activateDefaultTyping|enableDefaultTyping"))
                .isEmpty();
    }

    @Test
    void noPatternIsMadeOfWhatSomebodyTyped() throws IOException {
        assertThat(linesWith(Path.of("cypher"), ".cypher", "=~")).isEmpty();
        assertThat(linesWith(MAIN, ".java", "Pattern\\.compile\\((?!\"|$)")).isEmpty();
    }

    @Test
    void onlyApprovedAlgorithmsAreUsed() throws IOException {
        Pattern named =
                Pattern.compile(
                        "(?:MessageDigest|Mac|Cipher|Signature|KeyGenerator|SecretKeyFactory"
                                + "|KeyPairGenerator)\\s*\\.getInstance\\(\\s*(\"[^\"]+\"|\\w+)");
        Set<String> used = new TreeSet<>();
        for (Path file : files(MAIN, ".java")) {
            String text = Files.readString(file);
            Set<String> here = new TreeSet<>();
            named.matcher(text).results().forEach(found -> here.add(value(found.group(1), text)));
            if (file.equals(READS_SHA_1)) {
                assertThat(here).containsExactly("SHA-1");
            } else {
                used.addAll(here);
            }
        }

        assertThat(used).contains("SHA-256").isSubsetOf(ALGORITHMS);
    }

    /** The text of a literal, or of the constant of that name. */
    private static String value(String word, String text) {
        return word.startsWith("\"")
                ? word.replace("\"", "")
                : Pattern.compile(word + " = \"([^\"]+)\"")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse(word);
    }

    @Test
    void whatNobodyMayGuessComesFromTheSecureGenerator() throws IOException {
        // The demo group's dice fall the same way each time, on purpose.
        List<String> found =
                linesWith(
                        MAIN,
                        ".java",
                        "java\\.util\\.Random|Math\\.random|ThreadLocalRandom|SplittableRandom");

        assertThat(found).allMatch(line -> line.contains("/demo/"));
    }

    @Test
    void thePagesMakeNeitherMarkupNorCodeOfText() throws IOException {
        String ways =
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment"
                        + "|srcdoc|\\beval\\(|new Function|javascript:|postMessage"
                        + "|addEventListener\\('message'|window\\.open|document\\.cookie"
                        + "|__proto__|Object\\.assign";

        assertThat(linesWith(Path.of("web/src"), "", ways)).isEmpty();
        assertThat(linesWith(Path.of("web"), ".html", "<script(?! [^>]*src=)| on[a-z]+="))
                .isEmpty();
    }

    @Test
    void noSecretStandsInTheSources() throws IOException {
        String secret =
                "-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|eyJhbGciOi|ghp_[A-Za-z0-9]{30}";

        for (String root : List.of("src/main", "web/src", "cypher", "packaging", "docs", "bin")) {
            assertThat(linesWith(Path.of(root), "", secret)).as(root).isEmpty();
        }
    }

    private static List<String> linesWith(Path root, String ending, String pattern)
            throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        List<String> found = new ArrayList<>();
        for (Path file : files(root, ending)) {
            if (!file.toString().endsWith(".png")) {
                Files.readString(file)
                        .lines()
                        .filter(line -> wanted.matcher(line).find())
                        .forEach(line -> found.add(file + ": " + line.strip()));
            }
        }
        return found;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found =
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(ending))
                            .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}

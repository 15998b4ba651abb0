import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or mends the form of every Java file: {@code java bin/Format.java check|fix
 * google-java-format.jar}. It runs on the JDK that runs it, so a Maven on an older JDK can still
 * judge Java 25. Files that were in form at the last run are not read again.
 */
final class Format {

    private static final List<String> JAVAC_INSIDES =
            List.of("api", "code", "file", "parser", "tree", "util");

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean fix = args[0].equals("fix");
        Path stamp = Path.of(args[1]).resolveSibling("format.stamp");
        long since = Files.exists(stamp) ? Files.getLastModifiedTime(stamp).toMillis() : 0;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String inside : JAVAC_INSIDES) {
            command.add(
                    "--add-exports=jdk.compiler/com.sun.tools.javac." + inside + "=ALL-UNNAMED");
        }
        command.addAll(
                List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-jar", args[1], "--aosp"));
        command.addAll(fix ? List.of("--replace") : List.of("-n", "--set-exit-if-changed"));
        for (String root : List.of("src", "bin", "web/build")) {
            command.addAll(javaFiles(Path.of(root), since));
        }
        if (command.getLast().endsWith(".java")) {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                System.err.println("Not in the house's form: mvn -q initialize -Dformat.mode=fix");
                System.exit(code);
            }
        }
        Files.writeString(stamp, "");
    }

    private static List<String> javaFiles(Path root, long since) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toFile().lastModified() > since)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lists what comes from others in a folder of jars, with the licences and notices the jars carry:
 * {@code java bin/ThirdParty.java lib THIRD-PARTY.txt licences}.
 */
final class ThirdParty {

    private static final String TEXT =
            "(META-INF/)?(licen[cs]es?/)?(LICEN[CS]E|NOTICE|COPYING)[^/]*";

    public static void main(String[] args) throws IOException {
        Path texts = Files.createDirectories(Path.of(args[2]));
        StringBuilder list =
                new StringBuilder(
                        "Libraries in lib/, each under its own licence; "
                                + texts.getFileName()
                                + "/ holds the texts that the jars carry.\n\n");
        for (Path jar : jars(Path.of(args[0]))) {
            String name = jar.getFileName().toString();
            try (JarFile open = new JarFile(jar.toFile())) {
                list.append(name).append("  ").append(coordinates(open)).append('\n');
                copyTexts(open, texts, name.substring(0, name.length() - ".jar".length()));
            }
        }
        Files.writeString(Path.of(args[1]), list);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Its Maven coordinates; nothing where a jar holds none, or those of several libraries. */
    private static String coordinates(JarFile jar) throws IOException {
        List<JarEntry> found =
                jar.stream()
                        .filter(e -> e.getName().matches("META-INF/maven/.*/pom\\.properties"))
                        .toList();
        if (found.size() != 1) {
            return "";
        }
        Properties pom = new Properties();
        try (InputStream in = jar.getInputStream(found.getFirst())) {
            pom.load(in);
        }
        return String.join(
                ":",
                pom.getProperty("groupId"),
                pom.getProperty("artifactId"),
                pom.getProperty("version"));
    }

    private static void copyTexts(JarFile jar, Path texts, String prefix) throws IOException {
        List<JarEntry> found =
                jar.stream()
                        .filter(e -> !e.isDirectory() && e.getName().matches("(?i)" + TEXT))
                        .toList();
        for (JarEntry entry : found) {
            String name = Path.of(entry.getName()).getFileName().toString();
            try (InputStream in = jar.getInputStream(entry)) {
                Files.write(texts.resolve(prefix + "-" + name), in.readAllBytes());
            }
        }
    }
}

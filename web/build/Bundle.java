import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds the front end from Maven artifacts alone; no Node, no npm on the machine.
 *
 * <p>{@code java web/build/Bundle.java JARS WORK OUTPUT [--watch]}, run in the project's folder.
 * JARS holds the jars of esbuild (the native binary), preact, typescript and Playwright's
 * driver-bundle, whose Node runs tsc and nothing else. WORK keeps what is unpacked from them.
 * OUTPUT gets {@code index.html}, {@code assets/} with hashed names and the icons. A type error
 * fails the build. When no input has changed since the last build, nothing is done.
 */
final class Bundle {

    private static final Path WEB = Path.of("web");

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: java web/build/Bundle.java JARS WORK OUTPUT [--watch]");
            System.exit(2);
        }
        var build = new Build(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        if (args.length > 3 && args[3].equals("--watch")) {
            watch(build);
        } else if (!build.run(false)) {
            System.exit(1);
        }
    }

    private static void watch(Build build) throws IOException, InterruptedException {
        while (true) {
            try (WatchService changes = WEB.getFileSystem().newWatchService()) {
                for (Path folder : foldersOf(WEB)) {
                    folder.register(
                            changes,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
                build.run(true);
                WatchKey key = changes.take();
                key.pollEvents();
            }
        }
    }

    private static List<Path> foldersOf(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** One build: its jars, the folder for unpacked tools, the folder the server answers from. */
    private record Build(Path jars, Path work, Path output) {

        boolean run(boolean development) throws IOException, InterruptedException {
            long started = System.nanoTime();
            String stamp = Stamp.of(jars, development);
            Path stampFile = work.resolve("inputs.sha256");
            if (Files.exists(output.resolve("index.html"))
                    && Files.exists(stampFile)
                    && Files.readString(stampFile).equals(stamp)) {
                return true;
            }
            Files.deleteIfExists(stampFile);
            var tools = Tools.unpack(jars, work);
            Process check = tools.typeCheck();
            boolean bundled = tools.bundle(work.resolve("out"), development);
            boolean typed = check.waitFor() == 0;
            if (!bundled || !typed) {
                System.err.println("web: the front end was not built, see the errors above");
                return false;
            }
            publish();
            Files.writeString(stampFile, stamp);
            System.out.printf("web: built in %d ms%n", (System.nanoTime() - started) / 1_000_000);
            return true;
        }

        private void publish() throws IOException {
            Folder.replace(work.resolve("out/assets"), output.resolve("assets"));
            Folder.copy(WEB.resolve("static"), output);
            Path licence = work.resolve("node_modules/preact/LICENSE");
            if (Files.exists(licence)) {
                Files.copy(
                        licence,
                        output.resolve("assets/preact-LICENSE.txt"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(output.resolve("index.html"), page());
        }

        /** web/index.html with each {@code {{name}}} replaced by the hashed file built from it. */
        private String page() throws IOException {
            Matcher names =
                    Pattern.compile("\\{\\{([^}]+)}}")
                            .matcher(Files.readString(WEB.resolve("index.html")));
            return names.replaceAll(name -> Matcher.quoteReplacement(hashed(name.group(1))));
        }

        private String hashed(String name) {
            String plain = Path.of(name).getFileName().toString();
            int dot = plain.lastIndexOf('.');
            var built =
                    Pattern.compile(
                            Pattern.quote(plain.substring(0, dot))
                                    + "-[A-Z0-9]{8}"
                                    + Pattern.quote(plain.substring(dot)));
            try (Stream<Path> files = Files.list(output.resolve("assets"))) {
                return files.map(file -> file.getFileName().toString())
                        .filter(file -> built.matcher(file).matches())
                        .findFirst()
                        .map(file -> "assets/" + file)
                        .orElseThrow(() -> new IllegalStateException("no output for " + name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** esbuild, and the Node and tsc that check types, unpacked from their jars. */
    private record Tools(Path modules, Path work, String esbuild, Path node) {

        private static final Pattern PACKAGE_NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)");

        static Tools unpack(Path jars, Path work) throws IOException {
            Path modules = Files.createDirectories(work.resolve("node_modules")).toAbsolutePath();
            Path node = work.resolve("node").toAbsolutePath();
            for (Path jar : Folder.files(jars, ".jar")) {
                Path done = work.resolve(jar.getFileName() + ".unpacked");
                if (Files.exists(done)) {
                    continue;
                }
                try (var zip = new ZipFile(jar.toFile())) {
                    if (jar.getFileName().toString().startsWith("driver-bundle")) {
                        unpackNode(zip, node);
                    } else {
                        unpackPackage(zip, modules);
                    }
                }
                Files.writeString(done, "");
            }
            return new Tools(modules, work, findEsbuild(modules), node);
        }

        Process typeCheck() throws IOException {
            Path tsc = modules.resolve("typescript/lib/tsc.js");
            if (!Files.exists(node) || !Files.exists(tsc)) {
                throw new IOException(
                        "no TypeScript or no Node among the jars: the types cannot be checked");
            }
            Path config = work.resolve("tsconfig.json").toAbsolutePath();
            Files.writeString(config, typeCheckConfig());
            return new ProcessBuilder(
                            node.toString(), tsc.toString(), "-p", config.toString(), "--pretty")
                    .inheritIO()
                    .start();
        }

        private String typeCheckConfig() {
            String web = quoted(WEB.toAbsolutePath());
            String types = quoted(modules.resolve("preact"));
            return """
            {"extends": "%s/tsconfig.json",
             "include": ["%s/src"],
             "compilerOptions": {"paths": {
               "preact": ["%s/src/index.d.ts"],
               "preact/hooks": ["%s/hooks/src/index.d.ts"],
               "preact/jsx-runtime": ["%s/jsx-runtime/src/index.d.ts"]}}}
            """
                    .formatted(web, web, types, types, types);
        }

        private static String quoted(Path path) {
            return path.toString().replace('\\', '/');
        }

        boolean bundle(Path out, boolean development) throws IOException, InterruptedException {
            Folder.delete(out);
            return esbuild(
                            out,
                            development,
                            "--format=esm",
                            "--splitting",
                            "--metafile=" + work.resolve("metafile.json"),
                            "web/src/app.tsx",
                            "web/src/styles/main.css")
                    && esbuild(out, development, "--format=iife", "web/src/boot.ts");
        }

        private boolean esbuild(Path out, boolean development, String... more)
                throws IOException, InterruptedException {
            var command =
                    new ArrayList<>(
                            List.of(
                                    esbuild,
                                    "--bundle",
                                    "--target=chrome109",
                                    "--charset=utf8",
                                    "--jsx=automatic",
                                    "--jsx-import-source=preact",
                                    "--entry-names=assets/[name]-[hash]",
                                    "--chunk-names=assets/[name]-[hash]",
                                    "--log-level=warning",
                                    development ? "--sourcemap" : "--minify",
                                    "--outdir=" + out));
            command.addAll(List.of(more));
            var process = new ProcessBuilder(command).inheritIO();
            process.environment().put("NODE_PATH", modules.toString());
            return process.start().waitFor() == 0;
        }

        /** The binary out of the jar or, where there is no jar for this machine, the PATH's. */
        private static String findEsbuild(Path modules) throws IOException {
            Path scope = modules.resolve("@esbuild");
            if (Files.exists(scope)) {
                try (Stream<Path> found =
                        Files.find(
                                scope,
                                4,
                                (path, is) ->
                                        is.isRegularFile()
                                                && path.getFileName()
                                                        .toString()
                                                        .matches("esbuild(\\.exe)?"))) {
                    Optional<Path> binary = found.findFirst();
                    if (binary.isPresent()) {
                        return binary.get().toString();
                    }
                }
            }
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .map(folder -> Path.of(folder, "esbuild"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(Path::toString)
                    .orElseThrow(
                            () ->
                                    new IOException(
                                            "no esbuild for this machine: there is no jar"
                                                    + " org.webjars.npm:esbuild__* for it among the"
                                                    + " jars and no esbuild on the PATH; install"
                                                    + " esbuild 0.28 and build again"));
        }

        private static void unpackPackage(ZipFile zip, Path modules) throws IOException {
            ZipEntry manifest =
                    zip.stream()
                            .filter(entry -> entry.getName().endsWith("/package.json"))
                            .min(Comparator.comparingInt(entry -> entry.getName().length()))
                            .orElseThrow(() -> new IOException(zip.getName() + ": no package"));
            String root = manifest.getName().replaceFirst("package\\.json$", "");
            String text =
                    new String(zip.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8);
            Matcher name = PACKAGE_NAME.matcher(text);
            if (!name.find()) {
                throw new IOException(zip.getName() + ": a package without a name");
            }
            Path target = modules.resolve(name.group(1));
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory() || !entry.getName().startsWith(root)) {
                    continue;
                }
                Path file = target.resolve(entry.getName().substring(root.length())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(zip.getName() + ": bad entry " + entry.getName());
                }
                unpackFile(zip, entry, file);
                if (file.getFileName().toString().matches("esbuild(\\.exe)?")) {
                    makeExecutable(file);
                }
            }
        }

        private static void unpackNode(ZipFile zip, Path node) throws IOException {
            String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            String arm = System.getProperty("os.arch").equals("aarch64") ? "-arm64" : "";
            String name =
                    os.contains("win")
                            ? "driver/win32_x64/node.exe"
                            : "driver/" + (os.contains("mac") ? "mac" : "linux") + arm + "/node";
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException(zip.getName() + ": no " + name);
            }
            unpackFile(zip, entry, node);
            makeExecutable(node);
        }

        private static void unpackFile(ZipFile zip, ZipEntry entry, Path file) throws IOException {
            Files.createDirectories(file.getParent());
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        private static void makeExecutable(Path file) throws IOException {
            if (!file.toFile().setExecutable(true)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }

    /** A digest of all that goes into a build: the sources by content, the jars by name. */
    private static final class Stamp {

        static String of(Path jars, boolean development) throws IOException {
            MessageDigest digest = sha256();
            digest.update((byte) (development ? 1 : 0));
            for (Path file : Folder.files(WEB, "")) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            for (Path jar : Folder.files(jars, ".jar")) {
                digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** Whole folders: list, copy, replace, delete. */
    private static final class Folder {

        static List<Path> files(Path root, String ending) throws IOException {
            try (Stream<Path> all = Files.walk(root)) {
                return all.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .toList();
            }
        }

        static void copy(Path from, Path to) throws IOException {
            for (Path file : files(from, "")) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        static void replace(Path from, Path to) throws IOException {
            delete(to);
            copy(from, to);
        }

        static void delete(Path root) throws IOException {
            if (!Files.exists(root)) {
                return;
            }
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

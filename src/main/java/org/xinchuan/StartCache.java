package org.xinchuan;

import com.sun.management.HotSpotDiagnosticMXBean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the JDK's ahead-of-time cache (JEP 483 and 514) that halves the next start. A second JVM of
 * low priority does it, on a store of its own; whatever goes wrong there harms nobody.
 */
final class StartCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);
    private static final String FILE = "xinchuan.startCache";
    private static final String WORKPLACE = "start-training";
    private static final int LONGEST_MINUTES = 30;

    private final Thread maker;

    /**
     * @param file where the cache is to be, or null for none
     * @param training the command that trains in a folder and leaves a cache in a file of it
     */
    StartCache(Path file, Function<Workplace, List<String>> training) {
        this.maker =
                Thread.ofPlatform()
                        .daemon()
                        .name("start-cache")
                        .unstarted(file == null ? () -> {} : () -> make(file, training));
    }

    /**
     * Where a training works.
     *
     * @param folder for its store
     * @param cache the file it leaves
     * @param log what it says
     */
    record Workplace(Path folder, Path cache, Path log) {

        private static Workplace in(Path folder) {
            return new Workplace(
                    folder.resolve("store"), folder.resolve("aot"), folder.resolve("log"));
        }
    }

    /**
     * The cache that the launcher names, unless it is switched off, the store is a remote one
     * (which starts quickly as it is) or this JVM knows no such thing.
     */
    static StartCache of(Config config) {
        String file = System.getProperty(FILE);
        boolean wanted = file != null && config.startCache() && config.remote().isEmpty();
        return new StartCache(
                wanted && supported() ? Path.of(file) : null, StartCache::sameJvmInTraining);
    }

    /** Begins to make the cache, unless there is one; returns at once. */
    void make() {
        maker.start();
    }

    /** Stops the making. */
    @Override
    public void close() {
        maker.interrupt();
        try {
            maker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes the cache, unless there is one or somebody is about it. */
    static void make(Path file, Function<Workplace, List<String>> training) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("start.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null && !Files.exists(file)) {
                    train(file, folder, training);
                }
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("another server of this process is about it");
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("no start cache was made: {}", e.toString());
        } catch (InterruptedException e) {
            // The server stops before the cache is ready; the next one tries again.
            Thread.currentThread().interrupt();
        }
    }

    private static void train(Path file, Path folder, Function<Workplace, List<String>> training)
            throws IOException, InterruptedException {
        deleteAll(folder, WORKPLACE);
        Path room = Files.createTempDirectory(folder, WORKPLACE);
        try {
            Workplace workplace = Workplace.in(room);
            int code = run(training.apply(workplace), workplace.log());
            if (code == 0 && Files.exists(workplace.cache())) {
                deleteAll(folder, "start-cache");
                Files.move(workplace.cache(), file, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("the start cache is ready; the next start is faster");
            } else {
                LOG.warn("no start cache was made: {}", lastLine(workplace.log(), code));
            }
        } finally {
            deleteAll(folder, WORKPLACE);
        }
    }

    private static int run(List<String> command, Path log)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            // At its end the JVM in training starts another, which writes the cache.
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.addFirst(process.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static List<String> sameJvmInTraining(Workplace workplace) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-XX:AOT") && !flag.startsWith("-D" + FILE))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + workplace.cache());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), StartCacheTraining.COMMAND));
        command.add(workplace.folder().toString());
        return command;
    }

    private static boolean supported() {
        HotSpotDiagnosticMXBean hotSpot =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return hotSpot != null && hotSpot.getVMOption("AOTCacheOutput") != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String lastLine(Path log, int code) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return "exit code " + code + lines.reduce("", (earlier, later) -> ", " + later);
        }
    }

    private static void deleteAll(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    new FolderTree(file).close();
                }
            }
        }
    }
}

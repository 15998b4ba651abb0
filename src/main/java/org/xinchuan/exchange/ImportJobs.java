package org.xinchuan.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipException;

/** The imports that a server was asked for, one after the other; it remembers the last hundred. */
final class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int REMEMBERED = 100;
    private static final String ZIP = ".zip";
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Imports imports;
    private final Curtain curtain;
    private final boolean shared;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import").factory());
    private final Map<String, Kept> jobs =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    ImportJobs(Imports imports, Curtain curtain, boolean shared) {
        this.imports = imports;
        this.curtain = curtain;
        this.shared = shared;
    }

    /**
     * Who asks for an import of what.
     *
     * @param room a folder with the file alone in it, closed when the import is over
     * @param check whether to write nothing
     */
    record Asked(
            FolderTree room, String file, boolean check, Exchanger importer, String language) {}

    /** An import with the one who asked for it. */
    private record Kept(String actor, ImportJob job) {}

    /** Puts an import into the line. */
    ImportJob add(Asked asked) {
        ImportJob job =
                ImportJob.waiting(Code.random().text(), "graph", asked.check() ? "check" : "apply");
        keep(job, asked);
        worker.execute(() -> run(job, asked));
        return job;
    }

    /** An import; for anybody but who asked for it and an administrator it is not there. */
    Optional<ImportJob> of(String id, Exchanger asking) {
        return Optional.ofNullable(jobs.get(id))
                .filter(kept -> asking.everywhere() || kept.actor().equals(asking.actor()))
                .map(Kept::job);
    }

    private void keep(ImportJob job, Asked asked) {
        jobs.put(job.id(), new Kept(asked.importer().actor(), job));
    }

    private void run(ImportJob job, Asked asked) {
        try (FolderTree _ = asked.room()) {
            keep(outcome(job, asked), asked);
        } catch (ZipException e) {
            Notice bad =
                    new Notice(
                            Notice.Severity.REFUSAL,
                            asked.file(),
                            0,
                            "",
                            "BAD_ZIP",
                            new Bilingual("压缩文件无法读取：" + e.getMessage(), e.getMessage()));
            end(job, ImportJob.State.REFUSED, List.of(bad), asked);
        } catch (IOException | RuntimeException e) {
            LOG.error("the import {} broke", job.id(), e);
            end(job, ImportJob.State.FAILED, List.of(), asked);
            finish();
        }
    }

    private ImportJob outcome(ImportJob job, Asked asked) throws IOException {
        Path folder = asked.room().path().resolve("rows");
        Files.createDirectory(folder);
        Path file = asked.room().path().resolve(asked.file());
        if (asked.file().toLowerCase(Locale.ROOT).endsWith(ZIP)) {
            ZippedFolder.unpack(file, folder);
        } else {
            Files.move(file, folder.resolve(asked.file()));
        }
        Progress progress = (phase, done, total) -> keep(job.at(phase, done, total), asked);
        ImportOutcome outcome =
                asked.check()
                        ? imports.check(folder, asked.importer(), progress)
                        : imports.run(folder, asked.importer(), curtain.watching(progress));
        curtain.open();
        return switch (outcome) {
            case ImportOutcome.Applied applied ->
                    job.ended(
                            ImportJob.State.DONE,
                            applied.counts(),
                            applied.notices(),
                            asked.language());
            case ImportOutcome.Refused refused ->
                    job.ended(
                            ImportJob.State.REFUSED,
                            List.of(),
                            refused.notices(),
                            asked.language());
            case ImportOutcome.Busy busy ->
                    job.ended(ImportJob.State.BUSY, List.of(), busy.notices(), asked.language());
        };
    }

    /** Finishes what broke half-way, when the store lets us; until then nothing is shown. */
    private void finish() {
        while (curtain.drawn()) {
            try {
                imports.recover(shared, Progress.none());
                curtain.open();
            } catch (RuntimeException e) {
                LOG.warn("an import cannot be finished yet: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before an import was finished", e);
        }
    }

    private void end(ImportJob job, ImportJob.State state, List<Notice> notices, Asked asked) {
        keep(job.ended(state, List.of(), notices, asked.language()), asked);
    }
}

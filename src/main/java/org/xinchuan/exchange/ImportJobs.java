package org.xinchuan.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipException;

/** The imports that a server was asked for, one after the other; it remembers the last hundred. */
final class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int REMEMBERED = 100;
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Imports imports;
    private final Curtain curtain;
    private final boolean shared;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import").factory());
    private final Map<String, AskedImport> jobs = new LinkedHashMap<>();

    ImportJobs(Imports imports, Curtain curtain, boolean shared, Clock clock) {
        this.clock = clock;
        this.imports = imports;
        this.curtain = curtain;
        this.shared = shared;
    }

    /** Puts an import into the line. */
    AskedImport add(ImportTask task, Exchanger importer, String language) {
        AskedImport asked =
                new AskedImport(
                        ImportJob.waiting(Code.random().text(), task.kind(), task.mode()),
                        task,
                        importer,
                        language,
                        clock.instant().toString());
        remember(asked);
        worker.execute(() -> run(asked));
        return asked;
    }

    /** An import; for anybody but who asked for it and an administrator it is not there. */
    Optional<AskedImport> of(String id, Exchanger asking) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).filter(asked -> asked.isFor(asking));
        }
    }

    /** All imports that somebody may hear of, in the order in which they were asked for. */
    List<AskedImport> of(Exchanger asking) {
        synchronized (jobs) {
            return jobs.values().stream().filter(asked -> asked.isFor(asking)).toList();
        }
    }

    private void remember(AskedImport asked) {
        List<AskedImport> forgotten = new ArrayList<>();
        synchronized (jobs) {
            jobs.put(asked.now().id(), asked);
            var oldest = jobs.values().iterator();
            while (jobs.size() - forgotten.size() > REMEMBERED) {
                AskedImport one = oldest.next();
                if (one.now().over()) {
                    forgotten.add(one);
                }
            }
            forgotten.forEach(one -> jobs.remove(one.now().id()));
        }
        forgotten.forEach(AskedImport::close);
    }

    private void run(AskedImport asked) {
        try {
            ImportTask.Result result = asked.task().run(asked.now().id(), asked.importer(), asked);
            curtain.open();
            asked.end(result);
        } catch (ZipException e) {
            asked.end(refused(asked.task().file(), e));
        } catch (IOException | RuntimeException e) {
            LOG.error("the import {} broke", asked.now().id(), e);
            asked.breakOff();
            finish();
        } finally {
            asked.sentUsed();
        }
    }

    private static ImportTask.Result refused(String file, ZipException e) {
        Notice bad =
                new Notice(
                        Notice.Severity.REFUSAL,
                        file,
                        0,
                        "",
                        "BAD_ZIP",
                        new Bilingual("压缩文件无法读取：" + e.getMessage(), e.getMessage()));
        return ImportTask.Result.of(new ImportOutcome.Refused(List.of(bad)));
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
}

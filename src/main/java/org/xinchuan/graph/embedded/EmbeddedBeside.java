package org.xinchuan.graph.embedded;

import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.configuration.Config;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.EmptyLogTailMetadata;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.storageengine.api.StorageEngineFactory;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreBeside;
import org.xinchuan.standard.FolderTree;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes a store by Neo4j's offline importer in a folder of the data directory. */
final class EmbeddedBeside implements StoreBeside {

    private final GraphDatabaseService present;
    private final Path data;
    private boolean whole;

    /**
     * @param present the running database
     * @param data the data directory of its store
     */
    EmbeddedBeside(GraphDatabaseService present, Path data) {
        this.present = present;
        this.data = data;
    }

    /** Where it is made; what a crash has left there is of no use. */
    static Path folder(Path data) {
        return data.resolve("founding");
    }

    @Override
    public Store make(List<Rows> rows, Map<String, Object> ledger) throws IOException {
        new FolderTree(folder(data)).close();
        Path store = new StoreFolder(folder(data)).store();
        Files.createDirectories(store);
        try (Transaction reading = present.beginTx()) {
            imported(
                    Neo4jLayout.of(store).databaseLayout("neo4j"),
                    FoundingInput.of(reading, rows, ledger));
        }
        EmbeddedNeo4j made = EmbeddedNeo4j.start(store);
        try {
            made.frame(present);
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private static void imported(DatabaseLayout layout, Input input) throws IOException {
        Config config = Config.defaults();
        try (var disk = new DefaultFileSystemAbstraction();
                var scheduler = JobSchedulerFactory.createInitialisedScheduler();
                var importer =
                        StorageEngineFactory.selectStorageEngine(config)
                                .batchImporter(
                                        layout,
                                        disk,
                                        false,
                                        PageCacheTracer.NULL,
                                        new Importing(),
                                        NullLogService.getInstance(),
                                        null,
                                        false,
                                        DefaultAdditionalIds.EMPTY,
                                        (_, _, _) -> new EmptyLogTailMetadata(config),
                                        config,
                                        Monitor.NO_MONITOR,
                                        scheduler,
                                        Collector.STRICT,
                                        TransactionLogInitializer.getLogFilesInitializer(),
                                        new IndexImporterFactoryImpl(),
                                        EmptyMemoryTracker.INSTANCE,
                                        CursorContextFactory.NULL_CONTEXT_FACTORY,
                                        () -> null,
                                        0,
                                        null,
                                        DatabaseCreationOptions.EMPTY_CREATION_OPTIONS,
                                        BatchImporter.HardwareValidation.NONE)) {
            importer.doImport(input);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the store cannot be made", e);
        }
    }

    /** How it is made: with its look-up indexes, and in no more memory than a running store has. */
    private static final class Importing implements Configuration {

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }

        @Override
        public long maxOffHeapMemory() {
            return Math.min(Configuration.super.maxOffHeapMemory(), PageMemory.most());
        }
    }

    @Override
    public void whole() {
        whole = true;
    }

    /** Puts it in the place of the other, which is closed. */
    void settle() {
        if (!whole) {
            return;
        }
        EmbeddedStores stores = new EmbeddedProvider();
        try (Closeable _ = stores.lock(data);
                FolderTree made = new FolderTree(folder(data))) {
            stores.move(made.path(), data).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.xinchuan.backup;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.FolderTree;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts a backup into a data directory. The file is verified before anything is touched; the store
 * is made beside the old one, opened and compared with the manifest, and only then moved into its
 * place.
 */
public final class Restores {

    private final EmbeddedStores stores;

    public Restores(EmbeddedStores stores) {
        this.stores = stores;
    }

    /**
     * Restores a backup.
     *
     * @param replace whether a store that is there may be replaced
     * @throws IllegalArgumentException with a sentence when there is no file, or a store that may
     *     not be replaced
     * @throws org.xinchuan.graph.StoreUnavailable when the data directory is in use
     */
    public RestoreOutcome restore(Path file, Path data, boolean replace) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " is not a file.");
        }
        if (stores.holds(data) && !replace) {
            throw new IllegalArgumentException(
                    data + " holds a store already; with --replace the backup takes its place.");
        }
        Loaded loaded;
        try (Closeable _ = stores.lock(data)) {
            BackupFile backup = new BackupFile(file);
            BackupManifest manifest = backup.verified();
            loaded = load(backup, manifest, data);
        } catch (NotABackup e) {
            return new RestoreOutcome.Refused(
                    new Bilingual(
                            file + " 不能恢复：" + e.reason().zh() + "。什么都没有改动。",
                            file
                                    + " cannot be restored: "
                                    + e.reason().en()
                                    + ". Nothing was touched."));
        }
        loaded.old().close();
        return loaded.outcome();
    }

    /**
     * A store in its place.
     *
     * @param old what deletes the one that it replaced
     */
    private record Loaded(Closeable old, RestoreOutcome.Restored outcome) {}

    private Loaded load(BackupFile backup, BackupManifest manifest, Path data)
            throws IOException, NotABackup {
        Path beside = data.resolve("restoring");
        new FolderTree(beside).close();
        try (FolderTree _ = new FolderTree(beside)) {
            Files.createDirectories(beside);
            backup.dump(dump -> stores.load(dump, beside));
            StoreHead.Newest heads = new StoreHead(stores, CypherCatalog.load()).of(beside);
            if (!heads.changes().equals(manifest.head())) {
                throw new NotABackup(
                        "其中的变更链末端与清单不符",
                        "the chain of changes in it does not end as the manifest says");
            }
            return new Loaded(
                    stores.move(beside, data),
                    new RestoreOutcome.Restored(heads.changes(), heads.disclosures()));
        }
    }
}

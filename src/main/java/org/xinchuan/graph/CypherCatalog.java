package org.xinchuan.graph;

import org.xinchuan.graph.put.Put;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All statements of the application, read once at start: a missing one fails there and then. */
public final class CypherCatalog {

    private final SortedMap<String, CypherFile> files;
    private final Map<String, Put> puts = new ConcurrentHashMap<>();

    private CypherCatalog(SortedMap<String, CypherFile> files) {
        this.files = files;
    }

    /** Reads every {@code cypher/**}{@code .cypher} that the application carries. */
    public static CypherCatalog load() {
        URL root = CypherCatalog.class.getResource("/cypher/write");
        if (root == null) {
            throw new IllegalStateException("the application carries no cypher folder");
        }
        try {
            URI uri = root.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return new CypherCatalog(read(jar.getPath("/cypher")));
                }
            }
            return new CypherCatalog(read(Path.of(uri).getParent()));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the cypher folder cannot be read", e);
        }
    }

    /** The same statements and every file of a folder of the operator's, below {@code name/}. */
    public CypherCatalog with(String name, Path folder) {
        SortedMap<String, CypherFile> all = new TreeMap<>(files);
        read(folder)
                .forEach(
                        (path, file) ->
                                all.put(
                                        name + "/" + path,
                                        new CypherFile(name + "/" + path, file.text())));
        return new CypherCatalog(all);
    }

    /** The statement of that name. */
    public CypherFile statement(String name) {
        CypherFile file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no statement cypher/" + name + CypherFile.ENDING);
        }
        return file;
    }

    /** Whether there is a statement of that name. */
    boolean has(String name) {
        return files.containsKey(name);
    }

    /** What the statement of that name makes of rows that nobody has written before. */
    Put put(String name) {
        return puts.computeIfAbsent(name, one -> Put.read(statement(one).text()));
    }

    /** The statements below a folder such as {@code reports}, in order of their names. */
    public List<CypherFile> below(String folder) {
        return List.copyOf(files.subMap(folder + "/", folder + "0").values());
    }

    private static SortedMap<String, CypherFile> read(Path root) {
        SortedMap<String, CypherFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(CypherFile.ENDING)).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                name = name.substring(0, name.length() - CypherFile.ENDING.length());
                files.put(name, read(name, path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static CypherFile read(String name, Path path) throws IOException {
        try {
            return new CypherFile(name, Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(path + " is not UTF-8; save it as UTF-8.", e);
        }
    }
}

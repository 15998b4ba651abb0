package org.xinchuan.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder that an operator keeps reports in. */
final class ReportFolder {

    private static final String ENDING = ".cypher";
    private static final int LARGEST = 100_000;

    private final Path folder;

    /**
     * @throws IllegalArgumentException when there is no such folder
     */
    ReportFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--reports: no folder " + folder + ".");
        }
        this.folder = folder;
    }

    /**
     * What tells one content of a file from another without reading it.
     *
     * @param key of the file itself: a new one may have the size and time of the old
     */
    record Stamp(String modified, long size, String key) {}

    /**
     * The files in it and below, by their path without the ending.
     *
     * @throws IOException when it cannot be read at the moment
     */
    SortedMap<String, Stamp> files() throws IOException {
        SortedMap<String, Stamp> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(ENDING)).toList()) {
                BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
                if (about.isRegularFile()) {
                    String name = folder.relativize(path).toString().replace('\\', '/');
                    files.put(
                            name.substring(0, name.length() - ENDING.length()),
                            new Stamp(
                                    about.lastModifiedTime().toString(),
                                    about.size(),
                                    String.valueOf(about.fileKey())));
                }
            }
        }
        return files;
    }

    /**
     * The text of a file.
     *
     * @throws IllegalArgumentException with what is wrong, when it is no text of a report
     */
    String text(String name) throws IOException {
        Path path = folder.resolve(name + ENDING);
        if (Files.size(path) > LARGEST) {
            throw new IllegalArgumentException("has more than " + LARGEST + " bytes.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8; save it as UTF-8.", e);
        }
    }
}

package org.xinchuan;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/** Import and export through a server that runs, told on the command line. */
final class ServerExchange {

    private static final int REFUSED = 1;
    private static final int COULD_NOT_RUN = 3;

    private final String server;
    private final Config config;
    private final PrintWriter out;
    private final PrintWriter err;

    ServerExchange(String server, Config config, PrintWriter out, PrintWriter err) {
        this.server = server;
        this.config = config;
        this.out = out;
        this.err = err;
    }

    /** Imports a folder; the exit code tells how it ended. */
    int importFolder(Path folder, TerminalProgress progress) throws IOException {
        try (RunningServer running = running()) {
            JsonNode job = running.importFolder(folder, progress);
            progress.end();
            return told(job);
        }
    }

    /**
     * Imports or checks a workbook; the exit code tells how it ended.
     *
     * @param fields of the form, beside the file
     * @param marked where the workbook goes with its faults marked; null when nobody wants it
     */
    int importWorkbook(
            Path file, Map<String, String> fields, Path marked, TerminalProgress progress)
            throws IOException {
        try (RunningServer running = running()) {
            String name = file.getFileName().toString();
            JsonNode job = running.importFile(file, name, fields, progress);
            progress.end();
            if (marked != null) {
                running.marked(job.path("id").asText(), marked);
            }
            return told(job);
        }
    }

    private int told(JsonNode job) {
        for (JsonNode notice : job.path("notices")) {
            err.println(notice.path("severity").asText() + " " + text(notice));
        }
        int unsaid = job.path("noticeTotal").asInt() - job.path("notices").size();
        if (unsaid > 0) {
            err.printf("…… 另有 %,d 条 · and %,d more%n", unsaid, unsaid);
        }
        job.path("counts").forEach(this::tell);
        return code(job.path("state").asText());
    }

    /** Fetches the graph into a folder. */
    int exportTo(Path folder) throws IOException {
        try (RunningServer running = running()) {
            running.exportTo(folder);
            out.println(folder);
            return 0;
        }
    }

    private RunningServer running() {
        return new RunningServer(server, config.token(), config.network(), config.language());
    }

    private int code(String state) {
        return switch (state) {
            case "DONE" -> 0;
            case "REFUSED" -> {
                err.println("有行被拒绝，什么都没有写入 · rows were refused, nothing was written");
                yield REFUSED;
            }
            case "BUSY" -> {
                err.println("另有导入或写入在进行，请稍后再试 · another import or writer is at work, try later");
                yield COULD_NOT_RUN;
            }
            default -> {
                err.println("导入中断，原因见服务器日志 · the import broke, see the server's log");
                yield COULD_NOT_RUN;
            }
        };
    }

    private void tell(JsonNode count) {
        out.println(
                ImportCommand.line(
                        count.path("file").asText(),
                        count.path("rows").asInt(),
                        count.path("added").asInt(),
                        count.path("changed").asInt()));
    }

    private static String text(JsonNode notice) {
        StringBuilder text = new StringBuilder(notice.path("file").asText());
        if (notice.hasNonNull("at")) {
            text.append('!').append(notice.path("at").path("sheet").asText());
        }
        if (notice.path("line").asInt() > 0) {
            text.append(':').append(notice.path("line").asInt());
        }
        if (!notice.path("column").asText().isEmpty()) {
            text.append(' ').append(notice.path("column").asText());
        }
        return text.append(": ").append(notice.path("message").asText()).toString();
    }
}

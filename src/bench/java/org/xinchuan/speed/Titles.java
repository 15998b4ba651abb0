package org.xinchuan.speed;

import org.xinchuan.speed.Figures.Figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the figures are called in the tables, and in which order they stand. */
final class Titles {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("lines.10", "descendants, about 10, in process");
        ALL.put("lines.1000", "about 1,000");
        ALL.put("lines.10000", "about 10,000");
        ALL.put("lines.100000", "100,000 and more");
        ALL.put("lines.ancestors", "ancestors");
        ALL.put("nearest", "nearest common masters of two");
        ALL.put("http.10", "HTTP, 16 clients, about 10");
        ALL.put("http.1000", "HTTP, 16 clients, about 1,000");
        ALL.put("top", "first hundred by descendants");
        ALL.put("top.cypher", "the same beside Cypher");
        ALL.put("pipeline.1", "pipeline");
        ALL.put("pipeline.2", "pipeline");
        ALL.put("pipeline.3", "pipeline");
        ALL.put("pipeline.4", "pipeline");
        ALL.put("pipeline.5", "pipeline");
        ALL.put("pipeline", "pipeline, the slowest");
        ALL.put("bare.10", "beside bare arrays: about 10");
        ALL.put("bare.1000", "beside bare arrays: about 1,000");
        ALL.put("bare.10000", "beside bare arrays: about 10,000");
        ALL.put("bare.100000", "beside bare arrays: 100,000 and more");
        ALL.put("bare.ancestors", "beside bare arrays: ancestors");
        ALL.put("measures", "slowest measure of everybody");
        ALL.put("memory", "memory a person");
        ALL.put("studios", "descent of studios, in process");
        ALL.put("studios.http", "descent of studios, HTTP, 16 clients");
        ALL.put("apply", "a pairing applied to the index");
        ALL.put("writes.1", "single recorded pairings, one client");
        ALL.put("writes", "single recorded pairings, 16 clients");
        ALL.put("writes.64", "single recorded pairings, 64 clients");
        ALL.put("batches", "recorded pairings in batches");
        ALL.put("beside", "readers beside expensive questions");
        ALL.put("beside.longest", "longest expensive question");
        ALL.put("ready", "ready after a start, with the start cache");
        ALL.put("ready.bare", "ready after a start, without");
        ALL.put("copy", "PostgreSQL's COPY with indexes");
        ALL.put("load", "whole province imported");
    }

    private static final List<String> KEYS = List.copyOf(ALL.keySet());

    private Titles() {}

    static String of(Figure figure) {
        if (figure.key().startsWith("pipeline.")) {
            return "pipeline: " + figure.note();
        }
        return ALL.getOrDefault(figure.key(), figure.key().replace("measure.", "everybody's "));
    }

    /** Its place; what is not named here stands at the end, in order of the keys. */
    static int order(String key) {
        int place = KEYS.indexOf(key);
        return place >= 0 ? place : 1_000 + (key.hashCode() & 0xFFFFFF);
    }
}

package org.xinchuan.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A form with one file, checked against its route. */
public final class SentForm {

    private final Route route;
    private final Form form;
    private final QueryValues values;

    private SentForm(Route route, Form form, QueryValues values) {
        this.route = route;
        this.form = form;
        this.values = values;
    }

    static SentForm of(Route route, Form form) {
        if (form.files().size() != 1) {
            throw new Refused(Problems.noFile());
        }
        return new SentForm(route, form, QueryValues.of(route, form.fields()));
    }

    /** The name that its sender gave to the file, without a folder. */
    public String fileName() {
        String name = form.files().getFirst().filename().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Keeps the file; nothing may be there yet. */
    public void keep(Path target) throws IOException {
        try (InputStream content = form.files().getFirst().content()) {
            Files.copy(content, target);
        }
    }

    /**
     * Refuses fields that say nothing about this file, where they ask for anything.
     *
     * @param used the names of all others
     * @param zh says why, as a sentence
     * @throws Refused 400 naming the first
     */
    public void unusedBut(Set<String> used, String zh, String en) {
        for (Query field : route.form()) {
            String sent = values.get(field.name());
            if (sent != null && !used.contains(field.name()) && !sent.equals(field.otherwise())) {
                throw new Refused(
                        Problems.badParameter(
                                Problem.Error.parameter(field.name(), "PARAMETER_UNUSED", zh, en)));
            }
        }
    }

    /** A field, or what it is when it was left out; null when it is nothing then. */
    public String field(String name) {
        String value = values.get(name);
        return value == null ? route.field(name).otherwise() : value;
    }
}

package org.xinchuan.http;

import io.javalin.http.UploadedFile;

import java.util.List;
import java.util.Map;

/**
 * A form that came with a request.
 *
 * @param fields the values of each field, as many as were sent
 * @param files what came as the part {@code file}
 */
record Form(Map<String, List<String>> fields, List<UploadedFile> files) {

    /** The part that the file of a form comes in. */
    static final String FILE = "file";
}

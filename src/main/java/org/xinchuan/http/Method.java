package org.xinchuan.http;

/** The methods of the interface; HEAD and OPTIONS come by themselves. */
public enum Method {
    GET,
    POST,
    PATCH,
    PUT,
    DELETE;

    boolean writes() {
        return this != GET;
    }

    boolean changesExisting() {
        return this == PATCH || this == PUT || this == DELETE;
    }
}

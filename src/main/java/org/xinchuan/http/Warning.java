package org.xinchuan.http;

import org.xinchuan.standard.Fault;

import java.util.List;

/**
 * Something doubtful about what was written all the same.
 *
 * @param message in the caller's language
 * @param pointer a JSON pointer to the field
 */
public record Warning(String code, String message, String pointer) {

    /** The doubts about a record in the language of a call. */
    public static List<Warning> of(List<Fault> doubts, Call call) {
        return doubts.stream()
                .map(
                        doubt ->
                                new Warning(
                                        doubt.code(),
                                        doubt.message().in(call.language()),
                                        Problem.Error.pointerOf(doubt.field())))
                .toList();
    }
}

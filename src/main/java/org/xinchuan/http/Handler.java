package org.xinchuan.http;

/** Answers one call. Refusals may be returned or thrown as {@link Refused}. */
@FunctionalInterface
public interface Handler {

    Reply handle(Call call);
}

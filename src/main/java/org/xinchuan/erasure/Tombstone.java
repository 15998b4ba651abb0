package org.xinchuan.erasure;

/**
 * What is left of somebody.
 *
 * @param person the id, which other records go on to refer to
 * @param pseudonym random, and in no way made of the person's data
 * @param idTells whether the id itself has the former employee number in it, so that whoever has
 *     that number still knows who it was
 */
public record Tombstone(String person, String pseudonym, String erasedAt, boolean idTells) {}

package org.xinchuan.innovation;

/**
 * An award as lists show it, with the result that received it.
 *
 * @param issuer code or name of the body that gives it
 * @param issuerName what the body is called, where it is on record
 * @param innovation code of the result
 * @param title of the result
 * @param studio code of the result's primary studio, or null
 */
public record AwardItem(
        String name,
        Award.Level level,
        int year,
        Award.Grade grade,
        String issuer,
        String issuerName,
        String innovation,
        String title,
        InnovationType type,
        String studio,
        String studioName) {}

package org.xinchuan.access;

/**
 * A role and the part of the province it holds for.
 *
 * @param organisation the code of the organisation that it holds for together with everything below
 *     it, or null for the whole province
 */
public record Grant(Role role, String organisation) {}

package org.xinchuan.http;

import java.util.List;

/**
 * What is told of a write that waits for others to agree.
 *
 * @param submission its id, for {@code GET /api/v1/submissions/{id}}
 * @param waitingFor codes of the organisations that are asked; empty for the province
 */
public record Waiting(String submission, String state, List<String> waitingFor) {}

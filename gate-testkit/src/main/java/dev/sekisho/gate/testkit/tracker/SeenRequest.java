package dev.sekisho.gate.testkit.tracker;

/**
 * A request that came.
 *
 * @param method for example {@code GET}
 * @param target the path and the query, as they came
 * @param body its body, empty when it has none
 */
public record SeenRequest(String method, String target, String body) {}

package dev.sekisho.gate.testkit.github;

import java.util.Map;

/**
 * A REST call and its answer, for whoever checks them.
 *
 * @param method of HTTP
 * @param path without the prefix of GitHub Enterprise and without parameters
 * @param query the parameters, decoded
 * @param request what was sent
 * @param status of the answer
 * @param answer the body of the answer, empty when it has none
 */
public record Exchange(
    String method,
    String path,
    Map<String, String> query,
    String request,
    int status,
    String answer) {}

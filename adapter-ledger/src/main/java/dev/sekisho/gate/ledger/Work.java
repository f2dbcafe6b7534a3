package dev.sekisho.gate.ledger;

import dev.sekisho.gate.spi.Request;
import java.time.Instant;

/**
 * A question that one worker has taken, and with it the whole pull request.
 *
 * @param id of the row
 * @param request the question
 * @param wanted how often it was raised when it was taken
 * @param wantedAt when it was raised first
 * @param attempts how often it was tried before
 * @param fence the worker's right to settle it
 */
public record Work(
    String id, Request request, long wanted, Instant wantedAt, int attempts, long fence) {}

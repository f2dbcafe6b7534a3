package dev.sekisho.gate.fact;

import java.time.Instant;

/**
 * One comment in the conversation.
 *
 * @param author who wrote it
 * @param body as written
 * @param createdAt when it was written
 * @param edited whether it was changed afterwards, by anybody
 */
public record Comment(Person author, String body, Instant createdAt, boolean edited) {}

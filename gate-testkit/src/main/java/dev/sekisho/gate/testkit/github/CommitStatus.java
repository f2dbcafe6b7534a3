package dev.sekisho.gate.testkit.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commit status.
 *
 * @param id GitHub's number
 * @param context its name
 * @param state {@code error}, {@code failure}, {@code pending} or {@code success}
 * @param description a sentence; {@code null} when there is none
 * @param targetUrl where it links to; {@code null} when nowhere
 * @param creator who set it
 * @param at when
 */
public record CommitStatus(
    long id,
    String context,
    String state,
    @Nullable String description,
    @Nullable String targetUrl,
    String creator,
    Instant at) {}

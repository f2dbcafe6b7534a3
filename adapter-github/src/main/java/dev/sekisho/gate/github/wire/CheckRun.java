package dev.sekisho.gate.github.wire;

import java.net.URI;
import java.util.Optional;

/**
 * A check of a commit, as a check run or as a commit status.
 *
 * @param name of the check
 * @param externalId the decision that it shows
 * @param state how it stands
 * @param title one line
 * @param summary Markdown
 * @param text Markdown
 * @param page where to read more
 */
public record CheckRun(
    String name,
    String externalId,
    CheckRunState state,
    String title,
    String summary,
    String text,
    Optional<URI> page) {}

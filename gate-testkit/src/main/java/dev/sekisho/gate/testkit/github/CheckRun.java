package dev.sekisho.gate.testkit.github;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check run.
 *
 * @param id GitHub's number
 * @param suite the number of its check suite
 * @param app the slug of the App that made it
 * @param name its name
 * @param head the commit that it is about
 * @param status GitHub's word for how far it is, such as {@code in_progress}
 * @param conclusion how it ended; {@code null} until then
 * @param externalId the App's own name for it; {@code null} when there is none
 * @param detailsUrl where it links to; {@code null} when nowhere
 * @param title of its output; {@code null} when there is none
 * @param summary of its output; {@code null} when there is none
 * @param text of its output; {@code null} when there is none
 * @param annotations remarks at lines, as they were sent
 * @param actions buttons, as they were sent
 * @param startedAt when it started; {@code null} when not said
 * @param completedAt when it ended; {@code null} until then
 */
public record CheckRun(
    long id,
    long suite,
    String app,
    String name,
    String head,
    String status,
    @Nullable String conclusion,
    @Nullable String externalId,
    @Nullable String detailsUrl,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String text,
    List<Map<String, Object>> annotations,
    List<Map<String, Object>> actions,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt) {}

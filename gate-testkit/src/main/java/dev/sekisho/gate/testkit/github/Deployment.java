package dev.sekisho.gate.testkit.github;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment.
 *
 * @param id GitHub's number
 * @param sha what is deployed
 * @param ref how it was named
 * @param task what is done
 * @param environment where to
 * @param description a sentence; {@code null} when there is none
 * @param payload what was sent along, as it was sent
 * @param creator who asked for it
 * @param createdAt when
 * @param statuses how it went, oldest first
 */
public record Deployment(
    long id,
    String sha,
    String ref,
    String task,
    String environment,
    @Nullable String description,
    Object payload,
    String creator,
    Instant createdAt,
    List<Status> statuses) {

  /**
   * How a deployment goes.
   *
   * @param id GitHub's number
   * @param state {@code pending}, {@code queued}, {@code in_progress}, {@code success}, {@code
   *     failure}, {@code error} or {@code inactive}
   * @param description a sentence, which may be empty
   * @param logUrl where its log is, which may be empty
   * @param environmentUrl where it can be seen, which may be empty
   * @param creator who said so
   * @param at when
   */
  public record Status(
      long id,
      String state,
      String description,
      String logUrl,
      String environmentUrl,
      String creator,
      Instant at) {}

  /** The same with one more status. */
  public Deployment and(Status status) {
    return new Deployment(
        id,
        sha,
        ref,
        task,
        environment,
        description,
        payload,
        creator,
        createdAt,
        Stream.concat(statuses.stream(), Stream.of(status)).toList());
  }
}

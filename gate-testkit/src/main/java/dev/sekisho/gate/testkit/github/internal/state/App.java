package dev.sekisho.gate.testkit.github.internal.state;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A GitHub App. */
public final class App {
  /** GitHub's number. */
  public final long id;

  /** Its name in addresses; its account is this and {@code [bot]}. */
  public final String slug;

  /** Checks the signature of its tokens. */
  public final PublicKey key;

  /** When it was registered. */
  public final Instant createdAt;

  /** Where it is installed, by the number of the installation. */
  public final Map<Long, Installation> installations = new TreeMap<>();

  /** An App that is installed nowhere. */
  public App(long id, String slug, PublicKey key, Instant createdAt) {
    this.id = id;
    this.slug = slug;
    this.key = key;
    this.createdAt = createdAt;
  }

  /** The login of its account. */
  public String login() {
    return slug + "[bot]";
  }

  /**
   * An App at an account.
   *
   * @param id GitHub's number
   * @param account the user or organisation
   * @param suspended whether it is switched off
   */
  public record Installation(long id, Account account, boolean suspended) {}
}

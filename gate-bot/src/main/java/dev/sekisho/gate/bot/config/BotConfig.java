package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.github.webhook.WebhookSecret;
import dev.sekisho.gate.github.wire.GitHubAccess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that whoever runs a bot decides. It prints no secret.
 *
 * @param port the port that it listens at
 * @param bind the address that it listens at
 * @param url where people reach it, without a slash at the end
 * @param github GitHub, and how to sign in there
 * @param rules where the rules come from
 * @param repositoryRules the folder of repositories' own rules; empty when they may have none
 * @param rulesPreview whether pull requests that change the policy repository are told what it does
 * @param database the database
 * @param workers how many pull requests are answered at once
 * @param sweep how often all open pull requests are looked at again
 * @param keep how long sheets and bodies are kept
 * @param glass what a break-glass record is good for
 */
public record BotConfig(
    int port,
    String bind,
    URI url,
    GitHub github,
    RulesPlace rules,
    Optional<String> repositoryRules,
    boolean rulesPreview,
    DatabaseUrl database,
    int workers,
    Duration sweep,
    Duration keep,
    Glass glass) {

  /**
   * GitHub.
   *
   * @param access where its API is and how to sign in
   * @param webhookSecrets what deliveries are signed with, never empty
   */
  public record GitHub(GitHubAccess access, List<WebhookSecret> webhookSecrets) {
    public GitHub {
      webhookSecrets = List.copyOf(webhookSecrets);
    }
  }

  /**
   * What a break-glass record is good for.
   *
   * @param lifts the names of the controls that it may lift
   * @param lasts how long it counts
   * @param reviewedWithin how soon a review is due
   */
  public record Glass(Set<String> lifts, Duration lasts, Duration reviewedWithin) {
    public Glass {
      lifts = Set.copyOf(lifts);
    }
  }
}

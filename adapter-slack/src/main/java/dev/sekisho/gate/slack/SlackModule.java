package dev.sekisho.gate.slack;

import com.google.inject.AbstractModule;
import dev.sekisho.gate.slack.identity.Identities;
import dev.sekisho.gate.slack.inbound.SlackDoor;
import dev.sekisho.gate.slack.tell.SlackHerald;
import dev.sekisho.gate.slack.wire.Workspace;

/**
 * Binds the parts of one adapter, for those who put their program together with Guice. Everybody
 * else asks {@link SlackAdapter}; Guice is an optional dependency, and this class alone needs it.
 * What it binds is thread-safe.
 */
public final class SlackModule extends AbstractModule {
  private final SlackAdapter adapter;

  /** Binds the parts of {@code adapter}, which whoever made it closes. */
  public SlackModule(SlackAdapter adapter) {
    this.adapter = adapter;
  }

  @Override
  protected void configure() {
    bind(SlackAdapter.class).toInstance(adapter);
    bind(SlackDoor.class).toInstance(adapter.door());
    bind(Workspace.class).toInstance(adapter.workspace());
    bind(Identities.class).toInstance(adapter.identities());
    bind(SlackHerald.class).toInstance(adapter.herald());
  }
}
